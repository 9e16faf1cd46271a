package io.anxin.demo;

import io.anxin.access.Accounts;
import io.anxin.access.Actor;
import io.anxin.conversation.mailbox.DescribeMailbox;
import io.anxin.conversation.mailbox.Mailbox;
import io.anxin.conversation.mailbox.Mailboxes;
import io.anxin.customer.CustomerId;
import io.anxin.organisation.TeamKind;
import io.anxin.organisation.Teams;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Writes the demo company into an empty installation, after the modules have laid their own
/// defaults.
@Component
@ConditionalOnBooleanProperty("anxin.demo")
@Order(Ordered.LOWEST_PRECEDENCE)
class Demo implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(Demo.class);
    private static final long SEED = 20_260_101;
    private static final int BUYERS = 400;

    /// One commit for that many tickets: each alone would wait for the disk thousands of times.
    private static final int BATCH = 50;

    private static final Actor PROGRAM = Actor.system("demo");

    /// Who and what the history happens to.
    private record Cast(
            Staff staff, Map<Buyer, CustomerId> customers, Mailbox mailbox, List<Life> lives) {}

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
            @Value("${anxin.demo-tickets:3000}") int tickets) {}

    private final Accounts accounts;
    private final Founders founders;
    private final DemoHistory history;
    private final DemoPassword password;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Demo(
            Accounts accounts,
            Founders founders,
            DemoHistory history,
            DemoPassword password,
            TransactionTemplate transaction,
            Clock clock) {
        this.accounts = accounts;
        this.founders = founders;
        this.history = history;
        this.password = password;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (accounts.list().isEmpty()) {
            long start = System.nanoTime();
            write();
            double seconds = (System.nanoTime() - start) / 1e9;
            LOG.info("demo company written in {} s", Math.round(seconds * 10) / 10.0);
        }
    }

    private void write() {
        DemoTexts texts = DemoTexts.load();
        Cast cast = transaction.execute(_ -> found(texts));
        SplittableRandom random = new SplittableRandom(SEED + 2);
        LOG.info("demo company: spare parts");
        LocalDate today = LocalDate.now(clock);
        transaction.executeWithoutResult(
                _ ->
                        founders.parts()
                                .stock(founders.tickets(), today, new SplittableRandom(SEED + 3)));
        List<Life> lives = cast.lives();
        for (int start = 0; start < lives.size(); start += BATCH) {
            int first = start;
            int end = Math.min(start + BATCH, lives.size());
            transaction.executeWithoutResult(
                    _ -> {
                        for (int i = first; i < end; i++) {
                            Life life = lives.get(i);
                            CustomerId customer =
                                    Objects.requireNonNull(cast.customers().get(life.buyer()));
                            history.happen(i, life, customer, cast.mailbox(), cast.staff(), random);
                        }
                    });
            if (end % 500 == 0) {
                LOG.info("demo company: {} of {} tickets", end, lives.size());
            }
        }
    }

    private Cast found(DemoTexts texts) {
        Staff staff = founders.company().hire(texts, password.make());
        List<Buyer> buyers = new Buyers(texts, new SplittableRandom(SEED)).make(BUYERS);
        List<Life> lives =
                new Lives(texts, new SplittableRandom(SEED + 1), clock.instant())
                        .plan(buyers, founders.tickets());
        return new Cast(staff, founders.customers().enter(buyers), mailbox(texts), lives);
    }

    private Mailbox mailbox(DemoTexts texts) {
        return founders.mailboxes()
                .create(
                        PROGRAM,
                        new DescribeMailbox(
                                null,
                                "service",
                                "安信服务 Anxin Service",
                                "service@" + texts.text("mailDomain"),
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
