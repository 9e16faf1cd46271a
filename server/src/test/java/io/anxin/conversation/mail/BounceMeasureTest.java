package io.anxin.conversation.mail;

import static org.assertj.core.api.Assertions.assertThat;

import io.anxin.conversation.mail.bounce.Bounce;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// Measured on the mails of flufl.bounce: 125 of 126 recipients (one report of 2000 names a mailbox
/// whose second domain cannot be known). A delay counts as temporary, a final failure as permanent;
/// two reports that gave up with a code of class 4 are temporary here, since a later mail may
/// arrive.
class BounceMeasureTest {

    private record Expected(String mail, Set<String> recipients, boolean delay) {}

    private int wanted;
    private int found;
    private int wrong;
    private int judged;
    private int judgedRight;

    @Test
    void bouncesNameTheRecipientThatFailed() throws IOException {
        Path folder = SharedMail.folder("mail_bounces_flufl");
        for (Expected expected : expectations()) {
            Path file = folder.resolve(expected.mail + ".txt");
            compare(expected, MailParser.standard().parse(Files.readAllBytes(file)));
        }
        System.out.printf(
                "bounces: recipients %d of %d, %d wrong; permanent or temporary right %d of %d%n",
                found, wanted, wrong, judgedRight, judged);
        assertThat(found).isGreaterThanOrEqualTo((int) Math.ceil(wanted * 0.99));
        assertThat(wrong).isZero();
        assertThat(judgedRight).isGreaterThanOrEqualTo((int) (judged * 0.98));
    }

    private void compare(Expected expected, ParsedMail mail) {
        Set<String> got =
                mail.bounces().stream().map(b -> lower(b.recipient())).collect(Collectors.toSet());
        wanted += expected.recipients.size();
        found += (int) expected.recipients.stream().filter(got::contains).count();
        wrong += (int) got.stream().filter(a -> !expected.recipients.contains(a)).count();
        for (Bounce bounce : mail.bounces()) {
            judged++;
            judgedRight += bounce.permanent() != expected.delay ? 1 : 0;
        }
        MailKind kind = expected.delay ? MailKind.DELAYED_BOUNCE : MailKind.BOUNCE;
        if (!expected.recipients.isEmpty()) {
            assertThat(mail.kind()).as(expected.mail).isEqualTo(kind);
        }
    }

    private static List<Expected> expectations() throws IOException {
        try (InputStream table =
                BounceMeasureTest.class.getResourceAsStream("/mail/bounce-recipients.tsv")) {
            assertThat(table).isNotNull();
            String text = new String(table.readAllBytes(), StandardCharsets.UTF_8);
            return text.lines()
                    .filter(l -> !l.startsWith("#"))
                    .map(BounceMeasureTest::expected)
                    .toList();
        }
    }

    private static Expected expected(String line) {
        List<String> cells = Arrays.asList(line.split("\t", -1));
        Set<String> recipients =
                Arrays.stream(cells.get(1).split(" ", -1))
                        .filter(a -> !a.equals("-"))
                        .map(BounceMeasureTest::lower)
                        .collect(Collectors.toSet());
        return new Expected(cells.get(0), recipients, cells.size() > 2);
    }

    private static String lower(String address) {
        return address.toLowerCase(Locale.ROOT);
    }
}
