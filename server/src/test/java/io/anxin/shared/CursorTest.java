package io.anxin.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTest {

    @Test
    void a_cursor_comes_back_as_it_was_given() {
        Instant at = Instant.parse("2026-03-29T01:30:00.123456Z");
        UUID id = Ids.next();
        Cursor cursor = Cursor.decode(Cursor.of(at, id, 42L).encode(), 3);
        assertThat(cursor.instant(0)).isEqualTo(at);
        assertThat(cursor.uuid(1)).isEqualTo(id);
        assertThat(cursor.number(2)).isEqualTo(42);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "!!", "eHg", "null", "../../etc/passwd"})
    void a_text_that_is_no_cursor_is_refused(String text) {
        assertThatThrownBy(() -> Cursor.decode(text, 2)).isInstanceOf(InvalidInput.class);
    }

    @Test
    void a_cursor_with_parts_of_another_kind_is_refused() {
        Cursor cursor = Cursor.of("a", "b");
        assertThatThrownBy(() -> cursor.instant(0)).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> cursor.number(0)).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> cursor.uuid(0)).isInstanceOf(InvalidInput.class);
    }

    @Test
    void the_surplus_row_makes_the_next_cursor_and_is_not_shown() {
        List<Integer> rows = IntStream.range(0, 4).boxed().toList();
        Page<Integer> page = Page.of(rows, 3, Cursor::of);
        assertThat(page.items()).containsExactly(0, 1, 2);
        assertThat(page.next()).isEqualTo(Cursor.of(2).encode());
        assertThat(Page.of(rows, 4, Cursor::of).next()).isNull();
    }
}
