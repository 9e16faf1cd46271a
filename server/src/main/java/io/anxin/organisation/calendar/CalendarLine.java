package io.anxin.organisation.calendar;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/// Reads one line of `bin/anxin calendar` and answers it. Lines usually repeat a calendar: its text
/// is the key under which the laid-out calendar is remembered, so that it is read once.
final class CalendarLine {

    private static final int REMEMBERED = 256;

    private static final JsonMapper MAPPER =
            JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

    private static final ObjectReader CALENDAR = MAPPER.readerFor(CalendarDocument.class);

    /// The calendars of the lines read so far, the longest unused one leaves first.
    static final class Remembered {

        private final Map<String, WorkingTime> byText =
                new LinkedHashMap<>(REMEMBERED * 2, 0.75f, true) {
                    @Override
                    protected boolean removeEldestEntry(Map.Entry<String, WorkingTime> eldest) {
                        return size() > REMEMBERED;
                    }
                };

        private WorkingTime of(String text) {
            WorkingTime known = byText.get(text);
            if (known == null) {
                CalendarDocument document = CALENDAR.readValue(text);
                known = new WorkingTime(document.hours());
                byText.put(text, known);
            }
            return known;
        }
    }

    private final Remembered calendars;
    private @Nullable WorkingTime calendar;
    private @Nullable String operation;
    private @Nullable String start;
    private @Nullable String end;
    private @Nullable String amount;

    private CalendarLine(Remembered calendars) {
        this.calendars = calendars;
    }

    /// The result as the text between the quotes of `{"result":"..."}`.
    ///
    /// @throws DateTimeException or tools.jackson.core.JacksonException saying what is wrong
    static String answer(String line, Remembered calendars) {
        CalendarLine request = new CalendarLine(calendars);
        request.read(line);
        return request.compute();
    }

    private void read(String line) {
        try (JsonParser parser = MAPPER.createParser(line)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new DateTimeException("the line is no JSON object");
            }
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                String name = parser.currentName();
                parser.nextToken();
                take(name, parser, line);
            }
            if (parser.nextToken() != null) {
                throw new DateTimeException("the line goes on after its JSON object");
            }
        }
    }

    private void take(String name, JsonParser parser, String line) {
        switch (name) {
            case "calendar" -> calendar = calendars.of(object(parser, line));
            case "op" -> operation = text(name, parser);
            case "start" -> start = text(name, parser);
            case "end" -> end = text(name, parser);
            case "amount" -> amount = text(name, parser);
            default -> throw new DateTimeException("'%s' is unknown here".formatted(name));
        }
    }

    private static String object(JsonParser parser, String line) {
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            throw new DateTimeException("'calendar' is no JSON object");
        }
        int from = (int) parser.currentTokenLocation().getCharOffset();
        parser.skipChildren();
        return line.substring(from, (int) parser.currentLocation().getCharOffset());
    }

    private static @Nullable String text(String name, JsonParser parser) {
        return switch (parser.currentToken()) {
            case VALUE_STRING -> parser.getString();
            case VALUE_NULL -> null;
            default -> throw new DateTimeException("'%s' is no text".formatted(name));
        };
    }

    private String compute() {
        WorkingTime time = required("calendar", calendar);
        Instant from = OffsetDateTime.parse(required("start", start)).toInstant();
        return switch (required("op", operation)) {
            case "add" -> shown(time, time.add(from, Duration.parse(required("amount", amount))));
            case "between" -> {
                Instant to = OffsetDateTime.parse(required("end", end)).toInstant();
                yield time.between(from, to).toString();
            }
            default -> throw new DateTimeException("'op' is neither add nor between");
        };
    }

    private static String shown(WorkingTime time, Instant result) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(result.atZone(time.hours().zone()));
    }

    private static <T> T required(String name, @Nullable T value) {
        if (value == null) {
            throw new DateTimeException("'%s' is missing".formatted(name));
        }
        return value;
    }
}
