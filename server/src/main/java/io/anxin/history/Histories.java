package io.anxin.history;

import io.anxin.access.Account;
import io.anxin.access.AccountId;
import io.anxin.access.Accounts;
import io.anxin.access.Actor;
import io.anxin.access.Audit;
import io.anxin.access.Permission;
import io.anxin.database.MonthlyTable;
import io.anxin.history.HistoryOverview.ArchiveRow;
import io.anxin.shared.Cursor;
import io.anxin.shared.NotFound;
import io.anxin.shared.Page;
import io.anxin.shared.Stale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What administrators see and decide of histories.
@Service
class Histories {

    static final String SUBJECT = "history";

    private final Upkeep upkeep;
    private final RetentionTable retentions;
    private final RunTable runs;
    private final ArchiveTable archives;
    private final Accounts accounts;
    private final Audit audit;

    Histories(
            Upkeep upkeep,
            RetentionTable retentions,
            RunTable runs,
            ArchiveTable archives,
            Accounts accounts,
            Audit audit) {
        this.upkeep = upkeep;
        this.retentions = retentions;
        this.runs = runs;
        this.archives = archives;
        this.accounts = accounts;
        this.audit = audit;
    }

    /// @throws Stale when somebody else changed it meanwhile
    @Transactional
    void keep(Actor actor, String name, long version, @Nullable Integer months) {
        Retention before = load(actor, name, version);
        change(actor, "history-retention-set", before, before.kept(months));
    }

    /// @throws Stale when somebody else changed it meanwhile
    @Transactional
    void hold(Actor actor, String name, long version, Retention.Hold hold) {
        Retention before = load(actor, name, version);
        change(actor, "history-held", before, before.held(hold));
    }

    @Transactional
    void letGo(Actor actor, String name, long version) {
        Retention before = load(actor, name, version);
        change(actor, "history-let-go", before, before.held(null));
    }

    private Retention load(Actor actor, String name, long version) {
        actor.require(Permission.ADMINISTER);
        Retention retention = retentions.of(history(name));
        if (retention.version() != version) {
            throw new Stale(SUBJECT, name, retention.version());
        }
        return retention;
    }

    private void change(Actor actor, String action, Retention before, Retention after) {
        retentions.save(after);
        audit.record(actor, action, SUBJECT, before.name(), before, after);
    }

    /// Asks for a run, or finds the one that is unfinished.
    @Transactional
    void run(Actor actor) {
        actor.require(Permission.ADMINISTER);
        runs.ask(actor.account().value());
        audit.record(actor, "history-run", SUBJECT, "all", null, Map.of("asked", true));
    }

    /// The newest first.
    Page<ArchiveRow> archives(Actor actor, @Nullable String after, int size) {
        actor.require(Permission.ADMINISTER);
        return Page.of(
                archives.list(after, size + 1).stream().map(ArchiveRow::of).toList(),
                size,
                last -> Cursor.of(last.writtenAt(), last.id()));
    }

    /// @param about what its rows tell of
    record Fetched(Archive archive, MonthlyTable.About about) {}

    /// @throws NotFound when there is none
    @Transactional
    Fetched fetch(Actor actor, UUID id) {
        actor.require(Permission.ADMINISTER);
        Archive archive = archives.find(id).orElseThrow(() -> new NotFound(Archive.SUBJECT, id));
        MonthlyTable history = history(archive.name());
        audit.record(
                actor,
                "history-archive-fetched",
                Archive.SUBJECT,
                id.toString(),
                null,
                Map.of("history", archive.name(), "month", archive.month().toString()));
        return new Fetched(archive, history.about());
    }

    private MonthlyTable history(String name) {
        return upkeep.histories().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new NotFound(SUBJECT, name));
    }

    @Nullable String nameOf(@Nullable UUID account) {
        return Optional.ofNullable(account)
                .flatMap(id -> accounts.find(new AccountId(id)))
                .map(Account::name)
                .orElse(null);
    }
}
