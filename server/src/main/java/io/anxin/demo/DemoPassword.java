package io.anxin.demo;

import io.anxin.command.StartNotice;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/// The password of the demo sign-ins: made up for each data folder and kept there, so that a demo
/// that somebody puts on the network is not open to everybody who has read this.
@Component
@ConditionalOnBooleanProperty("anxin.demo")
class DemoPassword implements StartNotice {

    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final int LENGTH = 12;

    private final Path file;
    private final String wanted;
    private final MessageSource texts;

    /// @param wanted a password chosen by the operator, empty for one made up
    DemoPassword(
            @Value("${anxin.data:var}") Path data,
            @Value("${anxin.demo-password:}") String wanted,
            MessageSource texts) {
        this.file = data.resolve("demo-password");
        this.wanted = wanted;
        this.texts = texts;
    }

    String make() {
        String made = wanted.isBlank() ? random() : wanted;
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.deleteIfExists(file);
            Files.createFile(
                    file,
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rw-------")));
            Files.writeString(file, made);
            return made;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String random() {
        return new SecureRandom()
                .ints(LENGTH, 0, LETTERS.length())
                .mapToObj(i -> LETTERS.substring(i, i + 1))
                .collect(Collectors.joining());
    }

    @Override
    public List<String> lines(Locale locale) {
        if (!Files.exists(file)) {
            return List.of();
        }
        try {
            String password = Files.readString(file).strip();
            DemoTexts company = DemoTexts.load();
            String logins =
                    company.entries("signIns").stream()
                            .map(entry -> entry.get("login") + "@" + DemoTexts.DOMAIN)
                            .collect(Collectors.joining("  "));
            return List.of(
                    texts.getMessage("demo.signIns", new Object[] {logins}, locale),
                    texts.getMessage("demo.password", new Object[] {password}, locale));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
