package io.anxin.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// A file in git that a test keeps true: written anew on request, compared otherwise.
record Golden(Path file, String property) {

    void check(String now) throws IOException {
        if (Boolean.getBoolean(property)) {
            Files.writeString(file, now);
        }
        assertThat(file).as("write it with -D%s=true", property).exists();
        assertThat(Files.readString(file))
                .as("%s is not current; write it with -D%s=true", file, property)
                .isEqualTo(now);
    }
}
