-- Exams taken by level and subject: exams, not pupils (a pupil sits six to nine of them).
SELECT f.year, f.sex, f.location, f.institution, f.province,
       f.level || ':' || f.programme AS class,
       CAST(SUM(f.count_low) AS INTEGER) AS count_low,
       CAST(SUM(f.count_high) AS INTEGER) AS count_high
FROM facts f
WHERE f.source LIKE 'duo-vo-examencijfers%' AND f.population = 'exam'
GROUP BY f.year, f.sex, f.location, f.institution, f.province, f.level || ':' || f.programme
