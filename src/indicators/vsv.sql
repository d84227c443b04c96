-- Early school leavers, and the other pupils among whom they were counted, per school location.
SELECT f.year, f.sex, f.location, f.institution, f.province,
       'vsv' AS class,
       CAST(SUM(f.count_low) AS INTEGER) AS count_low,
       CAST(SUM(f.count_high) AS INTEGER) AS count_high
FROM facts f
WHERE f.source = 'duo-vo-vsv' AND f.population = 'early-leaver' AND f.programme = ''
GROUP BY f.year, f.sex, f.location, f.institution, f.province
UNION ALL
SELECT f.year, f.sex, f.location, f.institution, f.province,
       'overig' AS class,
       CAST(SUM(CASE WHEN f.population = 'pupil' THEN f.count_low ELSE -f.count_high END) AS INTEGER) AS count_low,
       CAST(SUM(CASE WHEN f.population = 'pupil' THEN f.count_high ELSE -f.count_low END) AS INTEGER) AS count_high
FROM facts f
WHERE f.source = 'duo-vo-vsv' AND f.population IN ('pupil', 'early-leaver') AND f.programme = ''
GROUP BY f.year, f.sex, f.location, f.institution, f.province
