-- Enrolled mbo students by level, leerweg and sector: technique, a combination of sectors, another sector.
SELECT f.year, f.sex, f.location, f.institution, f.province,
       f.level || ':' || f.route
         || CASE WHEN f.programme = 'techniek' THEN ':techniek'
                 WHEN f.programme = 'combinatie van sectoren' THEN ':combinatie' ELSE ':overig' END AS class,
       CAST(SUM(f.count_low) AS INTEGER) AS count_low,
       CAST(SUM(f.count_high) AS INTEGER) AS count_high
FROM facts f
WHERE f.source = 'duo-mbo-deelnemers' AND f.population = 'enrolled'
GROUP BY f.year, f.sex, f.location, f.institution, f.province,
         f.level || ':' || f.route
         || CASE WHEN f.programme = 'techniek' THEN ':techniek'
                 WHEN f.programme = 'combinatie van sectoren' THEN ':combinatie' ELSE ':overig' END
