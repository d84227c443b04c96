-- Pupils who repeated a year, moved down or moved up, and all other pupils, per school location.
-- Where they are hidden counts the others are at least nobody.
SELECT f.year, f.sex, f.location, f.institution, f.province,
       f.population AS class,
       CAST(SUM(f.count_low) AS INTEGER) AS count_low,
       CAST(SUM(f.count_high) AS INTEGER) AS count_high
FROM facts f
WHERE f.source = 'duo-vo-zittenblijvers' AND f.population IN ('repeater', 'moved-down', 'moved-up')
GROUP BY f.year, f.sex, f.location, f.institution, f.province, f.population
UNION ALL
SELECT o.year, o.sex, o.location, o.institution, o.province,
       'overig' AS class,
       CASE WHEN o.count_low < 0 THEN 0 ELSE o.count_low END AS count_low,
       CASE WHEN o.count_high < 0 THEN 0 ELSE o.count_high END AS count_high
FROM (
  SELECT f.year, f.sex, f.location, f.institution, f.province,
         CAST(SUM(CASE WHEN f.population = 'pupil' THEN f.count_low ELSE -f.count_high END) AS INTEGER) AS count_low,
         CAST(SUM(CASE WHEN f.population = 'pupil' THEN f.count_high ELSE -f.count_low END) AS INTEGER) AS count_high
  FROM facts f
  WHERE f.source = 'duo-vo-zittenblijvers'
  GROUP BY f.year, f.sex, f.location, f.institution, f.province
) o
