-- Pupils of year 5 of havo by profile: exactly NT or NT + NG, NT in another combination, NG without NT, none of these.
SELECT f.year, f.sex, f.location, f.institution, f.province,
       CASE WHEN f.programme IN ('NT', 'NG+NT') THEN 'nt'
            WHEN f.programme LIKE '%NT%' THEN 'nt-combinatie'
            WHEN f.programme LIKE '%NG%' THEN 'ng'
            ELSE 'geen' END AS class,
       CAST(SUM(f.count_low) AS INTEGER) AS count_low,
       CAST(SUM(f.count_high) AS INTEGER) AS count_high
FROM facts f
WHERE f.source = 'duo-vo-leerlingen' AND f.level = 'havo' AND f.population = 'lj5'
GROUP BY f.year, f.sex, f.location, f.institution, f.province,
         CASE WHEN f.programme IN ('NT', 'NG+NT') THEN 'nt'
            WHEN f.programme LIKE '%NT%' THEN 'nt-combinatie'
            WHEN f.programme LIKE '%NG%' THEN 'ng'
            ELSE 'geen' END
