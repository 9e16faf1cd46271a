package io.anxin.ticket.queue;

import java.util.Locale;
import org.springframework.core.convert.converter.Converter;
import org.springframework.stereotype.Component;

/// Reads a view as an address has it: `all-open` as well as `ALL_OPEN`.
@Component
class ViewFromText implements Converter<String, QueueView> {

    @Override
    public QueueView convert(String text) {
        return QueueView.valueOf(text.strip().toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
