package io.anxin.demo;

import io.anxin.access.Accounts;
import io.anxin.access.Actor;
import io.anxin.collaboration.incident.Incidents;
import io.anxin.collaboration.jointcase.JointCase;
import io.anxin.collaboration.jointcase.JointCases;
import io.anxin.collaboration.jointcase.Post;
import io.anxin.collaboration.solution.Consents;
import io.anxin.collaboration.solution.Level;
import io.anxin.collaboration.solution.Solution;
import io.anxin.collaboration.solution.Solutions;
import io.anxin.collaboration.task.AnswerTask;
import io.anxin.collaboration.task.OpenTask;
import io.anxin.collaboration.task.Task;
import io.anxin.collaboration.task.Tasks;
import io.anxin.collaboration.task.trait.Capacity;
import io.anxin.collaboration.task.trait.TaskKind;
import io.anxin.organisation.TeamKind;
import io.anxin.organisation.Teams;
import io.anxin.shared.Money;
import io.anxin.shared.WorldClock;
import io.anxin.ticket.TicketId;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/// Has people of several departments work together on some of today's matters: a joint case,
/// requests to sales and production, ways to solve a matter offered to the customer, a major
/// incident.
@Component
class DemoTogether {

    /// What people do together.
    @Component
    record Doings(
            Tasks tasks,
            JointCases cases,
            Solutions solutions,
            Consents consents,
            Incidents incidents) {}

    private static final Duration A_DAY_AGO = Duration.ofHours(27);

    private final Doings doings;
    private final Accounts accounts;
    private final Teams teams;
    private final Clock clock;

    DemoTogether(Doings doings, Accounts accounts, Teams teams, Clock clock) {
        this.doings = doings;
        this.accounts = accounts;
        this.teams = teams;
        this.clock = clock;
    }

    void work(DemoTexts texts, Function<Matter, TicketId> desk) {
        openCase(texts.matter("jointCase"), desk);
        ask(texts.matter("request"), desk);
        ask(texts.matter("task"), desk);
        proposeWays(texts.matter("solutions"), desk);
        answerAll(texts.matter("incident"), desk);
    }

    private void openCase(Matter matter, Function<Matter, TicketId> desk) {
        JointCase opened =
                before(
                        A_DAY_AGO,
                        () ->
                                doings.cases()
                                        .open(
                                                chief(),
                                                desk.apply(matter),
                                                matter.text("title"),
                                                matter.text("aim"),
                                                group()));
        keep(opened.id(), matter);
    }

    private void keep(UUID joint, Matter matter) {
        for (Matter note : matter.parts("notes")) {
            before(
                    Duration.ofHours(note.number("hoursAgo")),
                    () ->
                            doings.cases()
                                    .write(
                                            person("supervisor"),
                                            joint,
                                            0,
                                            note.text("done"),
                                            note.text("next"),
                                            note.text("blocked")));
        }
        for (Matter debt : matter.parts("debts")) {
            doings.cases()
                    .owe(
                            person("supervisor"),
                            joint,
                            account(debt.text("who")),
                            debt.text("what"),
                            in(debt.number("inDays")));
        }
    }

    private List<JointCase.Member> group() {
        return List.of(
                new JointCase.Member(account("supervisor"), team(TeamKind.AFTER_SALES), Post.LEAD),
                new JointCase.Member(account("agent"), team(TeamKind.AFTER_SALES), Post.MEMBER),
                new JointCase.Member(account("production"), team(TeamKind.PRODUCTION), Post.MEMBER),
                new JointCase.Member(account("sales"), team(TeamKind.SALES), Post.MEMBER),
                new JointCase.Member(account("director"), null, Post.OBSERVER));
    }

    private void ask(Matter matter, Function<Matter, TicketId> desk) {
        before(
                A_DAY_AGO,
                () -> {
                    TicketId ticket = desk.apply(matter);
                    for (Matter wanted : matter.parts("tasks")) {
                        Task task = doings.tasks().open(chief(), ticket, task(wanted));
                        wanted.part("answer").ifPresent(answer -> answer(wanted, task, answer));
                    }
                    return ticket;
                });
    }

    private OpenTask task(Matter wanted) {
        boolean request = wanted.has("product");
        return new OpenTask(
                TaskKind.valueOf(wanted.text("kind")),
                wanted.text("title"),
                wanted.text("description"),
                team(wanted.text("to").equals("sales") ? TeamKind.SALES : TeamKind.PRODUCTION),
                null,
                16,
                null,
                request ? wanted.text("product") : null,
                request ? BigDecimal.valueOf(wanted.number("quantity")) : null,
                request ? in(wanted.number("wantedInDays")) : null);
    }

    private void answer(Matter wanted, Task task, Matter answer) {
        doings.tasks()
                .answer(
                        person(wanted.text("to")),
                        task.id(),
                        new AnswerTask(
                                task.version(),
                                Capacity.valueOf(answer.text("capacity")),
                                answer.text("text"),
                                answer.has("quantity")
                                        ? BigDecimal.valueOf(answer.number("quantity"))
                                        : null,
                                in(answer.number("inDays"))));
    }

    private void proposeWays(Matter matter, Function<Matter, TicketId> desk) {
        TicketId ticket = desk.apply(matter);
        List<UUID> ways = new ArrayList<>();
        for (Matter way : matter.parts("choices")) {
            ways.add(doings.solutions().propose(chief(), ticket, way(way)).id());
        }
        doings.consents().ask(chief(), ticket, ways, matter.text("ask"), false, Locale.ENGLISH);
    }

    private static Solution.Description way(Matter way) {
        return new Solution.Description(
                way.text("title"),
                way.text("text"),
                Level.valueOf(way.text("feasibility")),
                Level.valueOf(way.text("risk")),
                way.text("riskNote"),
                Money.of(way.text("cost"), "EUR"),
                way.number("hours"));
    }

    private void answerAll(Matter matter, Function<Matter, TicketId> desk) {
        TicketId incident = desk.apply(matter);
        doings.incidents().declare(chief(), incident);
        for (Matter affected : matter.parts("affected")) {
            doings.incidents().attach(chief(), incident, desk.apply(affected));
        }
        Matter answer = matter.part("answer").orElseThrow();
        doings.incidents()
                .answer(chief(), incident, answer.text("zh"), answer.text("en"), null, null);
    }

    private <T> T before(Duration span, Supplier<T> doing) {
        Instant at = clock.instant().minus(span);
        return WorldClock.at(at, doing::get);
    }

    private LocalDate in(int days) {
        return LocalDate.ofInstant(clock.instant(), Hours.ZONE).plusDays(days);
    }

    /// Sees every ticket, whichever team the rules give it to.
    private Actor chief() {
        return person("director");
    }

    private Actor person(String login) {
        return Staff.actor(accounts.byMail(login + "@" + DemoTexts.DOMAIN).orElseThrow());
    }

    private UUID account(String login) {
        return person(login).account().value();
    }

    private UUID team(TeamKind kind) {
        return teams.byKind(kind).getFirst().id().value();
    }
}
