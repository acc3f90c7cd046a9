/** Vacancies: shifts short of people or of a leader and posts with nobody, found before the day and on it. */
package zaigang.duty.vacancy;
