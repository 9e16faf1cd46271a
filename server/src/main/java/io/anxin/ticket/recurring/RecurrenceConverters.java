package io.anxin.ticket.recurring;

import io.anxin.database.Jsonb;
import io.anxin.database.ModuleConverters;
import java.util.List;
import org.postgresql.util.PGobject;
import org.springframework.core.convert.converter.Converter;
import org.springframework.data.convert.ReadingConverter;
import org.springframework.data.convert.WritingConverter;
import org.springframework.stereotype.Component;

@Component
class RecurrenceConverters implements ModuleConverters {

    @Override
    public List<Object> converters() {
        return List.of(WriteSchedule.INSTANCE, ReadSchedule.INSTANCE);
    }

    @WritingConverter
    private enum WriteSchedule implements Converter<Schedule, PGobject> {
        INSTANCE;

        @Override
        public PGobject convert(Schedule schedule) {
            return Jsonb.of(schedule);
        }
    }

    @ReadingConverter
    private enum ReadSchedule implements Converter<PGobject, Schedule> {
        INSTANCE;

        @Override
        public Schedule convert(PGobject column) {
            return Jsonb.read(column, Schedule.class);
        }
    }
}
