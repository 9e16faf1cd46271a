package io.anxin.complaint.analysis;

import io.anxin.access.Account;
import io.anxin.access.AccountId;
import io.anxin.access.Accounts;
import io.anxin.access.Actor;
import io.anxin.access.personal.MaskedCells;
import io.anxin.complaint.compensation.GrantedSums;
import io.anxin.complaint.course.ComplaintSearch;
import io.anxin.complaint.file.Complaint;
import io.anxin.complaint.strategy.Strategies;
import io.anxin.organisation.TeamId;
import io.anxin.organisation.Teams;
import io.anxin.shared.Bilingual;
import io.anxin.shared.Money;
import io.anxin.sheet.SheetColumn;
import io.anxin.sheet.SheetFormat;
import io.anxin.sheet.SheetWriter;
import io.anxin.ticket.TicketId;
import io.anxin.ticket.card.TicketCard;
import io.anxin.ticket.card.TicketCards;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/// Writes the complaints that the reader may see as a sheet, in the reader's language.
@Component
class ComplaintExport {

    private static final List<String> COLUMNS =
            List.of(
                    "number",
                    "ticket",
                    "customer",
                    "class",
                    "severity",
                    "product",
                    "cause",
                    "department",
                    "owner",
                    "stage",
                    "openedAt",
                    "dueAt",
                    "late",
                    "archivedAt",
                    "feedback",
                    "compensation");

    /// What cells are named with.
    @Component
    record Naming(
            Strategies strategies,
            Teams teams,
            Accounts accounts,
            TicketCards cards,
            MessageSource messages) {}

    private final ComplaintReader complaints;
    private final GrantedSums sums;
    private final Naming naming;
    private final Clock clock;

    ComplaintExport(ComplaintReader complaints, GrantedSums sums, Naming naming, Clock clock) {
        this.complaints = complaints;
        this.sums = sums;
        this.naming = naming;
        this.clock = clock;
    }

    void write(
            Actor reader, ComplaintSearch search, SheetFormat format, ZoneId zone, OutputStream out)
            throws IOException {
        Locale locale = Locale.forLanguageTag(reader.locale());
        Instant now = clock.instant();
        List<SheetColumn> columns = COLUMNS.stream().map(each -> column(each, locale)).toList();
        Reading as = reading(locale, now);
        try (SheetWriter sheet = format.open(out, columns, zone)) {
            complaints.read(
                    reader,
                    search,
                    now,
                    batch -> {
                        Map<TicketId, TicketCard> tickets =
                                naming.cards()
                                        .of(reader, batch.stream().map(Complaint::ticket).toList());
                        Map<UUID, List<Money>> paid =
                                sums.of(batch.stream().map(Complaint::id).toList());
                        for (Complaint each : batch) {
                            write(
                                    sheet,
                                    shown(
                                            reader,
                                            tickets.get(each.ticket()),
                                            cells(
                                                    each,
                                                    tickets.get(each.ticket()),
                                                    paid.getOrDefault(each.id(), List.of()),
                                                    as)));
                        }
                    });
        }
    }

    private static List<@Nullable String> shown(
            Actor reader, @Nullable TicketCard ticket, List<@Nullable String> cells) {
        return MaskedCells.of(
                reader, cells, ticket == null ? List.of() : List.of(ticket.customerName()));
    }

    private record Reading(
            Locale locale, Instant now, Map<UUID, Bilingual> classes, Map<UUID, Bilingual> causes) {

        @Nullable String named(@Nullable Bilingual name) {
            return name == null ? null : name.in(locale);
        }
    }

    private Reading reading(Locale locale, Instant now) {
        Map<UUID, Bilingual> classes = new HashMap<>();
        naming.strategies().classes().forEach(each -> classes.put(each.id(), each.name()));
        Map<UUID, Bilingual> causes = new HashMap<>();
        naming.strategies().causes().forEach(each -> causes.put(each.id(), each.name()));
        return new Reading(locale, now, classes, causes);
    }

    private static void write(SheetWriter sheet, List<@Nullable String> cells) {
        try {
            sheet.row(cells);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private SheetColumn column(String name, Locale locale) {
        String title = say("complaint.export." + name, locale);
        return name.endsWith("At") ? SheetColumn.time(title) : SheetColumn.text(title);
    }

    private List<@Nullable String> cells(
            Complaint of, @Nullable TicketCard ticket, List<Money> paid, Reading as) {
        Complaint.Ending end = of.ending();
        UUID cause = of.about().cause();
        return Arrays.asList(
                of.spoken(),
                of.ticket().number(),
                ticket == null ? null : ticket.customerName(),
                as.named(as.classes().get(of.about().complaintClass())),
                say("complaint.severity." + of.about().severity(), as.locale()),
                of.about().product(),
                cause == null ? null : as.named(as.causes().get(cause)),
                department(of, as),
                owner(of),
                say("complaint.stage." + of.stage(), as.locale()),
                of.openedAt().toString(),
                end == null ? of.due().toString() : null,
                say("complaint.export.late." + Tally.isLate(of, as.now()), as.locale()),
                end == null ? null : end.mark().at().toString(),
                end == null ? null : say("complaint.feedback." + end.feedback(), as.locale()),
                paid.stream().map(Money::toString).collect(Collectors.joining(", ")));
    }

    private @Nullable String department(Complaint of, Reading as) {
        UUID department = of.about().department();
        return department == null
                ? null
                : naming.teams()
                        .find(new TeamId(department))
                        .map(team -> team.name().in(as.locale()))
                        .orElse(null);
    }

    private @Nullable String owner(Complaint of) {
        UUID owner = of.about().owner();
        return owner == null
                ? null
                : naming.accounts().find(new AccountId(owner)).map(Account::name).orElse(null);
    }

    private String say(String key, Locale locale) {
        return naming.messages().getMessage(key, null, locale);
    }
}
