-- First-year students of wo by kind of programme, CROHO part, and broad field of ISCED-F (05, 06 and 07 are STEM).
-- Field 'geen': the counts have no programme codes, or no decode file was imported; 'onbekend': a code that it lacks.
SELECT f.year, f.sex, f.location, f.institution, f.province,
       CASE WHEN f.route = 'bachelor' THEN 'ba' WHEN f.route = 'master' THEN 'ma' ELSE 'overig' END
         || ':' || CASE WHEN f.programme IN ('techniek', 'natuur') THEN f.programme
                WHEN f.programme = 'landbouw en natuurlijke omgeving' THEN 'landbouw' ELSE 'overig' END
         || CASE WHEN p.broad IN ('05', '06', '07') THEN ':stem' WHEN f.code = '' OR d.known = 0 THEN ':geen'
                WHEN p.broad IS NULL THEN ':onbekend' ELSE ':' END
         || CASE WHEN f.source LIKE '%-domein-ho' THEN ':ho' ELSE '' END AS class,
       CAST(SUM(f.count_low) AS INTEGER) AS count_low,
       CAST(SUM(f.count_high) AS INTEGER) AS count_high
FROM facts f
CROSS JOIN (SELECT COUNT(*) AS known FROM programmes) d
LEFT JOIN programmes p ON p.code = f.code
WHERE f.source IN ('duo-ho-eerstejaars-wo', 'duo-ho-eerstejaars-wo-domein-ho')
  AND f.level = 'wo' AND f.population = 'first-year'
GROUP BY f.year, f.sex, f.location, f.institution, f.province,
         CASE WHEN f.route = 'bachelor' THEN 'ba' WHEN f.route = 'master' THEN 'ma' ELSE 'overig' END
         || ':' || CASE WHEN f.programme IN ('techniek', 'natuur') THEN f.programme
                WHEN f.programme = 'landbouw en natuurlijke omgeving' THEN 'landbouw' ELSE 'overig' END
         || CASE WHEN p.broad IN ('05', '06', '07') THEN ':stem' WHEN f.code = '' OR d.known = 0 THEN ':geen'
                WHEN p.broad IS NULL THEN ':onbekend' ELSE ':' END
         || CASE WHEN f.source LIKE '%-domein-ho' THEN ':ho' ELSE '' END
