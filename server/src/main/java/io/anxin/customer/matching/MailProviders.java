package io.anxin.customer.matching;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/// Tells the mail domains of companies from those of public mail providers.
public final class MailProviders {

    private static final Set<String> PUBLIC = read();

    private MailProviders() {}

    public static boolean isPublic(String domain) {
        return PUBLIC.contains(domain);
    }

    /// The domains under which the company of a mail address may be known, nearest first: the
    /// domain of the address and those above it, but no top-level domain and nothing that is
    /// public.
    ///
    /// @param mail a normalised address
    public static List<String> companyDomains(String mail) {
        String domain = mail.substring(mail.lastIndexOf('@') + 1);
        List<String> domains = new ArrayList<>();
        while (domain.indexOf('.') > 0 && !isPublic(domain)) {
            domains.add(domain);
            domain = domain.substring(domain.indexOf('.') + 1);
        }
        return domains;
    }

    private static Set<String> read() {
        try (InputStream in =
                        Objects.requireNonNull(
                                MailProviders.class.getResourceAsStream(
                                        "/customer/public-mail-providers.txt"));
                BufferedReader lines =
                        new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
