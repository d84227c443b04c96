-- Pupils who repeated a year, moved down or moved up, and all other pupils, per school location.
SELECT f.year, f.sex, f.location, f.institution, f.province,
       f.population AS class,
       CAST(SUM(f.count_low) AS INTEGER) AS count_low,
       CAST(SUM(f.count_high) AS INTEGER) AS count_high
FROM facts f
WHERE f.source = 'duo-vo-zittenblijvers' AND f.population IN ('repeater', 'moved-down', 'moved-up')
GROUP BY f.year, f.sex, f.location, f.institution, f.province, f.population
UNION ALL
SELECT f.year, f.sex, f.location, f.institution, f.province,
       'overig' AS class,
       CAST(SUM(CASE WHEN f.population = 'pupil' THEN f.count_low ELSE -f.count_high END) AS INTEGER) AS count_low,
       CAST(SUM(CASE WHEN f.population = 'pupil' THEN f.count_high ELSE -f.count_low END) AS INTEGER) AS count_high
FROM facts f
WHERE f.source = 'duo-vo-zittenblijvers'
GROUP BY f.year, f.sex, f.location, f.institution, f.province
