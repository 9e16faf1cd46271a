package io.anxin.ticket.macro;

import io.anxin.database.Jsonb;
import io.anxin.database.ModuleConverters;
import io.anxin.ticket.action.TicketAction;
import java.util.List;
import org.postgresql.util.PGobject;
import org.springframework.core.convert.converter.Converter;
import org.springframework.data.convert.ReadingConverter;
import org.springframework.data.convert.WritingConverter;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;

@Component
class MacroConverters implements ModuleConverters {

    @Override
    public List<Object> converters() {
        return List.of(WriteActions.INSTANCE, ReadActions.INSTANCE);
    }

    @WritingConverter
    private enum WriteActions implements Converter<MacroActions, PGobject> {
        INSTANCE;

        @Override
        public PGobject convert(MacroActions actions) {
            return Jsonb.of(actions.items());
        }
    }

    @ReadingConverter
    private enum ReadActions implements Converter<PGobject, MacroActions> {
        INSTANCE;

        @Override
        public MacroActions convert(PGobject column) {
            return new MacroActions(Jsonb.read(column, new TypeReference<List<TicketAction>>() {}));
        }
    }
}
