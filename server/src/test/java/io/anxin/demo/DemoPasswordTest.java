package io.anxin.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.support.StaticMessageSource;

class DemoPasswordTest {

    @TempDir private Path data;

    @Test
    void theSignInsThatAreToldAreThoseThatWork() {
        StaticMessageSource texts = new StaticMessageSource();
        texts.addMessage("demo.signIns", Locale.ENGLISH, "{0}");
        texts.addMessage("demo.password", Locale.ENGLISH, "{0}");
        DemoPassword password = new DemoPassword(data, "", texts);
        assertThat(password.lines(Locale.ENGLISH)).isEmpty();
        String made = password.make();
        List<String> told = password.lines(Locale.ENGLISH);
        assertThat(told.getFirst())
                .contains("admin@anxin.example", "agent@anxin.example")
                .doesNotContain("null");
        assertThat(told.getLast()).isEqualTo(made);
    }
}
