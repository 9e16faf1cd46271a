package io.anxin.insight;

import io.anxin.organisation.BusinessCalendar;
import io.anxin.organisation.Calendars;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// The zone the organisation lives by: that of its first calendar.
@Component
class OfficeZone {

    private final Calendars calendars;

    OfficeZone(Calendars calendars) {
        this.calendars = calendars;
    }

    ZoneId get() {
        return calendar().map(BusinessCalendar::zone).map(ZoneId::of).orElse(ZoneOffset.UTC);
    }

    Optional<BusinessCalendar> calendar() {
        return calendars.list().stream().findFirst();
    }
}
