package zaigang.spine.kit;

import zaigang.base.settings.Settings;
import zaigang.base.text.Texts;
import zaigang.base.workdays.SpokenDates;
import zaigang.base.workdays.Workdays;
import zaigang.spine.outbox.Outbox;
import zaigang.spine.people.People;

/** What every feature gets. */
public record Kit(People people, Outbox outbox, Settings settings, Workdays workdays, Texts texts, SpokenDates dates) {}
