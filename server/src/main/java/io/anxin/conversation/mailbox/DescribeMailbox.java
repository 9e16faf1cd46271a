package io.anxin.conversation.mailbox;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A mailbox as an administrator describes it.
///
/// @param version of the mailbox that is changed; left out for a new one
/// @param name short name used in addresses of the API, such as `support`
/// @param aliases other addresses whose mail arrives here
/// @param team whose queue new tickets go to
/// @param imap where mail is fetched, null when it arrives by SMTP or HTTP alone
/// @param smtp where answers are sent, null for the outgoing server of the installation
public record DescribeMailbox(
        @Nullable Long version,
        @Pattern(regexp = "[a-z0-9][a-z0-9._-]{0,62}") String name,
        @Size(min = 1, max = 100) String displayName,
        @Email @Size(max = 254) String address,
        @Nullable @Size(max = 50) List<@Email @Size(max = 254) String> aliases,
        UUID team,
        @Nullable @Valid Server imap,
        @Nullable @Size(min = 1, max = 200) String imapFolder,
        @Nullable @Valid Server smtp) {

    /// @param password null keeps the one that is known
    /// @param verifyCertificate false only for servers of the own house with a certificate of their
    ///   own
    public record Server(
            @Pattern(regexp = "[A-Za-z0-9._:-]{1,253}") String host,
            @Min(1) @Max(65535) int port,
            Security security,
            @Nullable @Size(max = 254) String username,
            @Nullable @Size(max = 1_000) String password,
            boolean verifyCertificate) {}
}
