package io.anxin.conversation.mailbox;

import io.anxin.access.Actor;
import io.anxin.access.Audit;
import io.anxin.access.Permission;
import io.anxin.access.Secrets;
import io.anxin.notification.Changes;
import io.anxin.shared.NotFound;
import io.anxin.shared.Snapshot;
import io.anxin.shared.Stale;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The mail addresses of the company. Reads come from a snapshot at most a few seconds old, because
/// every mail that arrives asks.
@Service
public class Mailboxes {

    private final MailboxTable table;
    private final Secrets secrets;
    private final Audit audit;
    private final Clock clock;
    private final Snapshot<List<Mailbox>> snapshot;

    Mailboxes(MailboxTable table, Secrets secrets, Audit audit, Clock clock) {
        this.table = table;
        this.secrets = secrets;
        this.audit = audit;
        this.clock = clock;
        this.snapshot = new Snapshot<>(table::all);
    }

    /// Those in use, by name.
    public List<Mailbox> list() {
        return snapshot.get().stream().filter(mailbox -> mailbox.retiredAt() == null).toList();
    }

    /// Also a retired one.
    public Optional<Mailbox> find(MailboxId id) {
        return snapshot.get().stream().filter(mailbox -> mailbox.id().equals(id)).findFirst();
    }

    /// @throws NotFound when there is none in use
    public Mailbox get(MailboxId id) {
        return find(id).filter(mailbox -> mailbox.retiredAt() == null)
                .orElseThrow(() -> new NotFound("mailbox", id));
    }

    /// @throws NotFound when there is none of that name in use
    public Mailbox named(String name) {
        return list().stream()
                .filter(mailbox -> mailbox.name().equals(name.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new NotFound("mailbox", name));
    }

    /// The mailbox an address belongs to, with a `+tag` or without.
    public Optional<Mailbox> owning(String address) {
        return list().stream().filter(mailbox -> mailbox.owns(address)).findFirst();
    }

    /// Those of the teams of the actor, retired ones too: what arrived there is his to see.
    public List<MailboxId> visibleTo(Actor actor) {
        return snapshot.get().stream()
                .filter(mailbox -> actor.teams().contains(mailbox.team()))
                .map(Mailbox::id)
                .toList();
    }

    /// Who may hear of what came through a mailbox, as for `Changes.announce`.
    public List<String> audience(MailboxId id) {
        return find(id).map(mailbox -> List.of(Changes.team(mailbox.team()))).orElse(List.of());
    }

    public Map<MailboxId, Progress> progress() {
        return table.progress();
    }

    public void keep(Progress progress) {
        table.keep(progress);
    }

    @Transactional
    public Mailbox create(Actor actor, DescribeMailbox wanted) {
        actor.require(Permission.MANAGE_MAILBOXES);
        Mailbox mailbox = mailbox(MailboxId.next(), 1, wanted, null);
        try {
            table.insert(mailbox);
        } catch (DuplicateKeyException e) {
            throw new MailboxTaken(mailbox.name(), mailbox.address(), e);
        }
        snapshot.changed();
        audit.record(
                actor, "mailbox-created", "mailbox", mailbox.id().toString(), null, told(mailbox));
        return mailbox;
    }

    @Transactional
    public Mailbox change(Actor actor, MailboxId id, DescribeMailbox wanted) {
        actor.require(Permission.MANAGE_MAILBOXES);
        snapshot.changed();
        Mailbox before = get(id);
        long version = wanted.version() == null ? 0 : wanted.version();
        Mailbox after = mailbox(id, version, wanted, before);
        try {
            if (!table.update(after)) {
                throw new Stale("mailbox", id, before.version());
            }
        } catch (DuplicateKeyException e) {
            throw new MailboxTaken(after.name(), after.address(), e);
        }
        snapshot.changed();
        audit.record(actor, "mailbox-changed", "mailbox", id.toString(), told(before), told(after));
        return get(id);
    }

    /// Takes it out of use; what arrived through it stays.
    @Transactional
    public void retire(Actor actor, MailboxId id) {
        actor.require(Permission.MANAGE_MAILBOXES);
        Mailbox before = get(id);
        table.retire(id, clock.instant());
        snapshot.changed();
        audit.record(actor, "mailbox-retired", "mailbox", id.toString(), told(before), null);
    }

    private Mailbox mailbox(
            MailboxId id, long version, DescribeMailbox wanted, @Nullable Mailbox before) {
        List<String> aliases = wanted.aliases() == null ? List.of() : wanted.aliases();
        return new Mailbox(
                id,
                version,
                wanted.name(),
                wanted.displayName().strip(),
                wanted.address().strip().toLowerCase(Locale.ROOT),
                aliases.stream().map(alias -> alias.strip().toLowerCase(Locale.ROOT)).toList(),
                wanted.team(),
                server(wanted.imap(), before == null ? null : before.imap()),
                wanted.imapFolder() == null ? "INBOX" : wanted.imapFolder(),
                server(wanted.smtp(), before == null ? null : before.smtp()),
                null);
    }

    private @Nullable MailServer server(
            DescribeMailbox.@Nullable Server wanted, @Nullable MailServer before) {
        if (wanted == null) {
            return null;
        }
        String password =
                wanted.password() != null
                        ? secrets.seal(wanted.password())
                        : before == null ? null : before.password();
        return new MailServer(
                wanted.host(),
                wanted.port(),
                wanted.security(),
                wanted.username(),
                password,
                wanted.verifyCertificate());
    }

    /// What the audit may know: no password, sealed or not.
    private static Map<String, String> told(Mailbox mailbox) {
        return Map.of(
                "name", mailbox.name(),
                "displayName", mailbox.displayName(),
                "address", mailbox.address(),
                "aliases", String.join(", ", mailbox.aliases()),
                "team", mailbox.team().toString(),
                "imap", String.valueOf(mailbox.imap()),
                "smtp", String.valueOf(mailbox.smtp()));
    }
}
