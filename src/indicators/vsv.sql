-- Early school leavers, and the other pupils among whom they were counted, per school location.
-- Where both are hidden counts the others are at least nobody.
SELECT f.year, f.sex, f.location, f.institution, f.province,
       'vsv' AS class,
       CAST(SUM(f.count_low) AS INTEGER) AS count_low,
       CAST(SUM(f.count_high) AS INTEGER) AS count_high
FROM facts f
WHERE f.source = 'duo-vo-vsv' AND f.population = 'early-leaver' AND f.programme = ''
GROUP BY f.year, f.sex, f.location, f.institution, f.province
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
  WHERE f.source = 'duo-vo-vsv' AND f.population IN ('pupil', 'early-leaver') AND f.programme = ''
  GROUP BY f.year, f.sex, f.location, f.institution, f.province
) o
