package io.anxin.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {

    private static final Instant NOW = Instant.parse("2026-03-01T00:00:00Z");

    @TempDir private Path data;

    @Test
    void aSecretIsReadAgainWithTheSameKeyOnly(@TempDir Path elsewhere) {
        String sealed = new Secrets(data, "").seal("密码");
        assertThat(sealed).doesNotContain("密码");
        assertThat(new Secrets(data, "").open(sealed)).isEqualTo("密码");
        Secrets other = new Secrets(elsewhere, "");
        assertThatThrownBy(() -> other.open(sealed)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void onlyTheOwnerReadsTheKey() throws Exception {
        assertThat(new Secrets(data, "").seal("x")).isNotEmpty();
        assertThat(
                        PosixFilePermissions.toString(
                                Files.getPosixFilePermissions(data.resolve("secret.key"))))
                .isEqualTo("rw-------");
    }

    @Test
    void aLinkWorksForItsPurposeAndTime() {
        Secrets secrets = new Secrets(data, "");
        String token = links(secrets, NOW).sign("survey", "T-1", NOW.plus(Duration.ofDays(1)));
        assertThat(token).matches("[A-Za-z0-9_.-]+");
        assertThat(links(secrets, NOW).open("survey", token)).isEqualTo("T-1");
        assertThatThrownBy(() -> links(secrets, NOW).open("other", token))
                .isInstanceOf(LinkInvalid.class);
        assertThatThrownBy(() -> links(secrets, NOW).open("survey", "x" + token))
                .isInstanceOf(LinkInvalid.class);
        assertThatThrownBy(() -> links(secrets, NOW).open("survey", "nonsense"))
                .isInstanceOf(LinkInvalid.class);
        assertThatThrownBy(() -> links(secrets, NOW.plus(Duration.ofDays(1))).open("survey", token))
                .isInstanceOf(LinkExpired.class);
    }

    private static SignedLinks links(Secrets secrets, Instant now) {
        return new SignedLinks(secrets, Clock.fixed(now, ZoneOffset.UTC));
    }
}
