package io.anxin.access.personal;

import static org.assertj.core.api.Assertions.assertThat;

import io.anxin.access.Actor;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What is hidden in texts, and what is left: `docs/policies/personal-data.md`.
class MasksTest {

    private static final Actor NOBODY = Actor.customer(new java.util.UUID(1, 1), "x");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "write to wang.fang@example.com please|write to w•••@example.com please",
                "我的手机是13812345678，请回电|我的手机是138•••78，请回电",
                "+86 138 1234 5678|+86•••78",
                "+4915112345678|+49•••78",
                "座机 021-61234567|座机 021•••67",
                "400-800-1234|400•••34",
                "身份证 110101199003071234|身份证 110•••34",
                "身份证 11010119900307123X|身份证 110•••3X"
            })
    void addressesAndNumbersAreHidden(String written, String shown) {
        assertThat(Masks.text(written)).isEqualTo(shown);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "T-100001",
                "2026-11-27T08:15:30.123Z",
                "2026-11-27",
                "01a21f0d-ce2a-71d6-9810-e8529018e310",
                "SN20231200045",
                "E07, 8.0 bar, 4000 h",
                "CNY 12345.60",
                "/api/v1/tickets/100001/files/01a21f0d-ce2a-71d6-9810-e8529018e310"
            })
    void whatIsNobodysStays(String written) {
        assertThat(Masks.text(written)).isEqualTo(written);
    }

    @Test
    void aKnownAddressIsHiddenWhateverItLooksLike() {
        assertThat(Masks.value("oX3f9")).isEqualTo("o•••9");
        assertThat(Masks.value("ab")).isEqualTo("•••");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1381234", "678", "wang@", "@example", "138 1234", "fang@ex ample"})
    void aPartOfAnAddressIsNotSearchedFor(String part) {
        assertThat(SearchGuard.allows(NOBODY, part)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "13812345678",
                "+86 138 1234 5678",
                "wang.fang@example.com",
                "漏水",
                "E07 报警",
                "SN20231200045"
            })
    void wholeAddressesAndOtherWordsAre(String whole) {
        assertThat(SearchGuard.allows(NOBODY, whole)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Wang Fang|Wang Fang wrote|W••• wrote",
                "王芳|您好，我是王芳，设备报警|您好，我是王•••，设备报警",
                "Li|Li is in Lima, LiDAR|L••• is in Lima, LiDAR",
                "A|A thing|A thing"
            })
    void aKnownNameIsHiddenWhereItStandsAlone(String name, String written, String shown) {
        assertThat(Masks.names(written, List.of(name))).isEqualTo(shown);
    }
}
