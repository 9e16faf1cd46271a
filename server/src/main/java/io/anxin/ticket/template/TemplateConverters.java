package io.anxin.ticket.template;

import io.anxin.database.Jsonb;
import io.anxin.database.ModuleConverters;
import java.util.List;
import org.postgresql.util.PGobject;
import org.springframework.core.convert.converter.Converter;
import org.springframework.data.convert.ReadingConverter;
import org.springframework.data.convert.WritingConverter;
import org.springframework.stereotype.Component;

@Component
class TemplateConverters implements ModuleConverters {

    @Override
    public List<Object> converters() {
        return List.of(WriteContent.INSTANCE, ReadContent.INSTANCE);
    }

    @WritingConverter
    private enum WriteContent implements Converter<TicketContent, PGobject> {
        INSTANCE;

        @Override
        public PGobject convert(TicketContent content) {
            return Jsonb.of(content);
        }
    }

    @ReadingConverter
    private enum ReadContent implements Converter<PGobject, TicketContent> {
        INSTANCE;

        @Override
        public TicketContent convert(PGobject column) {
            return Jsonb.read(column, TicketContent.class);
        }
    }
}
