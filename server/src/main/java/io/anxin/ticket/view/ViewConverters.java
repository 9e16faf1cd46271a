package io.anxin.ticket.view;

import io.anxin.database.Jsonb;
import io.anxin.database.ModuleConverters;
import java.util.List;
import org.postgresql.util.PGobject;
import org.springframework.core.convert.converter.Converter;
import org.springframework.data.convert.ReadingConverter;
import org.springframework.data.convert.WritingConverter;
import org.springframework.stereotype.Component;

@Component
class ViewConverters implements ModuleConverters {

    @Override
    public List<Object> converters() {
        return List.of(WriteLayout.INSTANCE, ReadLayout.INSTANCE);
    }

    @WritingConverter
    private enum WriteLayout implements Converter<ViewLayout, PGobject> {
        INSTANCE;

        @Override
        public PGobject convert(ViewLayout layout) {
            return Jsonb.of(layout);
        }
    }

    @ReadingConverter
    private enum ReadLayout implements Converter<PGobject, ViewLayout> {
        INSTANCE;

        @Override
        public ViewLayout convert(PGobject column) {
            return Jsonb.read(column, ViewLayout.class);
        }
    }
}
