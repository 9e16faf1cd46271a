package io.anxin.demo;

import io.anxin.access.Accounts;
import io.anxin.access.Actor;
import io.anxin.conversation.mailbox.DescribeMailbox;
import io.anxin.conversation.mailbox.Mailbox;
import io.anxin.conversation.mailbox.Mailboxes;
import io.anxin.customer.CustomerId;
import io.anxin.demo.DemoHistory.Opened;
import io.anxin.demo.DemoHistory.Opening;
import io.anxin.demo.DemoPast.Taken;
import io.anxin.demo.asset.DemoAssets;
import io.anxin.demo.asset.DemoAssets.Named;
import io.anxin.demo.asset.DemoAssets.Request;
import io.anxin.demo.asset.MachineOwner;
import io.anxin.demo.parts.DemoParts;
import io.anxin.demo.writing.Commits;
import io.anxin.organisation.TeamKind;
import io.anxin.organisation.Teams;
import io.anxin.ticket.OpenTicket;
import io.anxin.ticket.TicketId;
import io.anxin.ticket.trait.Channel;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Writes the demo company into an empty installation, after the modules have laid their own
/// defaults.
@Component
@ConditionalOnBooleanProperty("anxin.demo")
@Order(Ordered.LOWEST_PRECEDENCE)
class Demo implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(Demo.class);
    private static final long SEED = 20_260_101;
    private static final int BUYERS = 400;
    private static final int MACHINES_PER_TICKET = 2;

    /// Threads beside the one that opens tickets.
    private static final int BESIDE = 2;

    private static final int TAKEN_TOGETHER = 50;

    private static final Actor PROGRAM = Actor.system("demo");

    /// Who and what the history happens to.
    private record Cast(
            Staff staff,
            Map<Buyer, CustomerId> customers,
            Mailbox mailbox,
            List<Life> lives,
            Map<Life, Named> machines) {

        /// A company whose compressors are looked after.
        private CustomerId visited() {
            return customer(owning("compressor", "zh-CN").next());
        }

        private CustomerId customer(Buyer buyer) {
            return Objects.requireNonNull(customers.get(buyer));
        }

        private Iterator<Buyer> owning(String product, String locale) {
            return customers.keySet().stream()
                    .filter(buyer -> buyer.product().equals(product))
                    .filter(buyer -> buyer.locale().equals(locale))
                    .sorted(Comparator.comparing(Buyer::mail))
                    .iterator();
        }
    }

    /// What builds the company before its history happens.
    ///
    /// @param tickets of that history; fewer for a test that only needs some
    @Component
    record Founders(
            DemoCompany company,
            DemoCustomers customers,
            Teams teams,
            Mailboxes mailboxes,
            DemoParts parts,
            DemoAssets assets,
            DemoComplaints complaints,
            DemoTogether together,
            DemoPast past,
            @Value("${anxin.demo-tickets:3000}") int tickets) {}

    private final Accounts accounts;
    private final Founders founders;
    private final DemoHistory history;
    private final DemoPassword password;
    private final Commits commits;
    private final Clock clock;

    Demo(
            Accounts accounts,
            Founders founders,
            DemoHistory history,
            DemoPassword password,
            Commits commits,
            Clock clock) {
        this.accounts = accounts;
        this.founders = founders;
        this.history = history;
        this.password = password;
        this.commits = commits;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (accounts.list().isEmpty()) {
            long start = System.nanoTime();
            commits.undisturbed(this::write);
            double seconds = (System.nanoTime() - start) / 1e9;
            LOG.info("demo company written in {} s", Math.round(seconds * 10) / 10.0);
        }
    }

    private void write() {
        DemoTexts texts = DemoTexts.load();
        Cast cast;
        try (ExecutorService beside = Executors.newFixedThreadPool(BESIDE)) {
            Future<?> parts = beside.submit(() -> commits.of(this::stockParts));
            cast = commits.of(() -> found(texts));
            Future<?> machines = beside.submit(() -> commits.of(() -> deliver(cast, texts)));
            List<Opened> lives = live(cast, beside);
            finish(parts);
            finish(machines);
            complain(lives, texts, beside);
        }
        commits.of(
                () -> founders.company().beginToday(texts, cast.visited(), LocalDate.now(clock)));
        commits.of(() -> founders.together().work(texts, phone(cast)));
    }

    private void complain(List<Opened> lives, DemoTexts texts, ExecutorService beside) {
        SplittableRandom random = new SplittableRandom(SEED + 4);
        List<Future<?>> courses =
                founders.complaints().courses(lives, texts, random).stream()
                        .<Future<?>>map(course -> beside.submit(() -> commits.of(course)))
                        .toList();
        courses.forEach(Demo::finish);
    }

    /// Customers call one after the other, each about what he owns, so that nobody has two matters.
    private Function<Matter, TicketId> phone(Cast cast) {
        Map<String, Iterator<Buyer>> callers = new HashMap<>();
        return matter -> {
            String locale = matter.text("customer");
            String product = matter.text("product");
            Buyer caller =
                    callers.computeIfAbsent(locale + product, _ -> cast.owning(product, locale))
                            .next();
            OpenTicket wanted =
                    OpenTicket.of(
                            Channel.PHONE,
                            matter.text("subject"),
                            matter.text("text"),
                            cast.customer(caller),
                            locale);
            return history.call(wanted, matter.words("reply"), cast.staff());
        };
    }

    private void stockParts() {
        LocalDate today = LocalDate.now(clock);
        founders.parts().stock(founders.tickets(), today, new SplittableRandom(SEED + 3));
    }

    /// Tickets are written one after the other, so that each run gives them the same numbers; what
    /// happens afterwards to those that begin here goes on beside that.
    private List<Opened> live(Cast cast, ExecutorService beside) {
        SplittableRandom random = new SplittableRandom(SEED + 2);
        List<Future<?>> courses = new ArrayList<>();
        List<Opened> begun = new ArrayList<>();
        List<Taken> over = new ArrayList<>();
        for (Life life : cast.lives()) {
            CustomerId customer = cast.customer(life.buyer());
            if (founders.past().isOver(life)) {
                over.add(new Taken(life, customer));
            } else {
                takeOver(over, cast, random);
                Opening opening = new Opening(begun.size(), life, customer, cast.mailbox());
                Opened opened = commits.of(() -> history.open(opening, cast.staff(), random));
                begun.add(opened);
                courses.add(beside.submit(() -> commits.of(() -> goOn(opened, cast))));
            }
            if (over.size() == TAKEN_TOGETHER) {
                takeOver(over, cast, random);
            }
        }
        takeOver(over, cast, random);
        courses.forEach(Demo::finish);
        return begun;
    }

    private void takeOver(List<Taken> over, Cast cast, SplittableRandom random) {
        if (!over.isEmpty()) {
            commits.of(() -> over.forEach(each -> takeOver(each, cast, random)));
            over.clear();
        }
    }

    private void takeOver(Taken taken, Cast cast, SplittableRandom random) {
        TicketId ticket = founders.past().take(taken, cast.staff(), random);
        nameMachine(PROGRAM, ticket, taken.life(), cast);
    }

    private void goOn(Opened opened, Cast cast) {
        nameMachine(opened.agent(), opened.ticket(), opened.opening().life(), cast);
        history.goOn(opened);
    }

    private void nameMachine(Actor agent, TicketId ticket, Life life, Cast cast) {
        founders.assets().name(agent, ticket, life.openedAt(), cast.machines().get(life));
    }

    private static void finish(Future<?> course) {
        try {
            course.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("the demo could not be written", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private Cast found(DemoTexts texts) {
        Staff staff = founders.company().hire(texts, password.make());
        List<Buyer> buyers = new Buyers(texts, new SplittableRandom(SEED)).make(BUYERS);
        List<Life> lives =
                new Lives(texts, new SplittableRandom(SEED + 1), clock.instant())
                        .plan(buyers, founders.tickets());
        Map<Buyer, CustomerId> customers = founders.customers().enter(buyers);
        return new Cast(staff, customers, mailbox(), lives, told(lives, customers, texts));
    }

    /// The machines whose serial numbers customers are going to tell.
    private Map<Life, Named> told(
            List<Life> lives, Map<Buyer, CustomerId> customers, DemoTexts texts) {
        List<Request> requests =
                lives.stream()
                        .map(
                                life ->
                                        new Request(
                                                owner(life.buyer(), customers),
                                                life.openedAt(),
                                                life.subject() + "\n" + life.text()))
                        .toList();
        Map<Integer, Named> named =
                founders.assets()
                        .deliver(
                                requests,
                                texts::words,
                                LocalDate.now(clock),
                                new SplittableRandom(SEED + 5));
        Map<Life, Named> machines = new HashMap<>();
        named.forEach((place, machine) -> machines.put(lives.get(place), machine));
        return machines;
    }

    private void deliver(Cast cast, DemoTexts texts) {
        List<MachineOwner> owners =
                cast.customers().keySet().stream()
                        .sorted(Comparator.comparing(Buyer::mail))
                        .map(buyer -> owner(buyer, cast.customers()))
                        .toList();
        int told = (int) cast.machines().values().stream().map(Named::asset).distinct().count();
        founders.assets()
                .deliverMore(
                        owners,
                        MACHINES_PER_TICKET * founders.tickets() - told,
                        texts::words,
                        LocalDate.now(clock),
                        new SplittableRandom(SEED + 6));
    }

    private static MachineOwner owner(Buyer buyer, Map<Buyer, CustomerId> customers) {
        return new MachineOwner(
                Objects.requireNonNull(customers.get(buyer)),
                buyer.product(),
                buyer.city(),
                buyer.locale());
    }

    private Mailbox mailbox() {
        return founders.mailboxes()
                .create(
                        PROGRAM,
                        new DescribeMailbox(
                                null,
                                "service",
                                "安信服务 Anxin Service",
                                "service@" + DemoTexts.DOMAIN,
                                List.of(),
                                founders.teams()
                                        .byKind(TeamKind.AFTER_SALES)
                                        .getFirst()
                                        .id()
                                        .value(),
                                null,
                                null,
                                null));
    }
}
