-- Pupils of leerjaar 3 of basis, kader and gemengd, by leerweg and whether their sector is exactly Techniek.
SELECT f.year, f.sex, f.location, f.institution, f.province,
       f.route || CASE WHEN f.programme = 'techniek' THEN ':techniek' ELSE ':overig' END AS class,
       CAST(SUM(f.count_low) AS INTEGER) AS count_low,
       CAST(SUM(f.count_high) AS INTEGER) AS count_high
FROM facts f
WHERE f.source = 'duo-vo-leerlingen' AND f.level = 'vmbo' AND f.route IN ('bb', 'kb', 'gl') AND f.population = 'lj3'
GROUP BY f.year, f.sex, f.location, f.institution, f.province,
         f.route || CASE WHEN f.programme = 'techniek' THEN ':techniek' ELSE ':overig' END
