package io.anxin.survey;

import io.anxin.database.ModuleConverters;
import java.util.List;
import java.util.UUID;
import org.springframework.core.convert.converter.Converter;
import org.springframework.data.convert.ReadingConverter;
import org.springframework.data.convert.WritingConverter;
import org.springframework.stereotype.Component;

@Component
class SurveyConverters implements ModuleConverters {

    @Override
    public List<Object> converters() {
        return List.of(WriteId.INSTANCE, ReadId.INSTANCE);
    }

    @WritingConverter
    private enum WriteId implements Converter<SurveyId, UUID> {
        INSTANCE;

        @Override
        public UUID convert(SurveyId id) {
            return id.value();
        }
    }

    @ReadingConverter
    private enum ReadId implements Converter<UUID, SurveyId> {
        INSTANCE;

        @Override
        public SurveyId convert(UUID id) {
            return new SurveyId(id);
        }
    }
}
