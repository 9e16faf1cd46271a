package io.anxin.database.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import io.anxin.access.Actor;
import io.anxin.customer.CustomerSummary;
import io.anxin.customer.Customers;
import io.anxin.customer.IdentityKind;
import io.anxin.ticket.OpenTicket;
import io.anxin.ticket.TicketSummary;
import io.anxin.ticket.Tickets;
import io.anxin.ticket.trait.Channel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;

/// The program on the oldest PostgreSQL that an operator may bring: that of Debian 12.
@EnabledIf(value = "isInstalled", disabledReason = "PostgreSQL 15 of Debian is not installed")
@SpringBootTest
@ContextConfiguration(initializers = OperatorServerTest.Debian.class)
class OperatorServerTest {

    private static final Path HOME = Path.of("/usr/lib/postgresql/15");

    static boolean isInstalled() {
        return Files.isExecutable(HOME.resolve("bin/initdb"));
    }

    @Test
    void aCustomerWritesAndATicketIsOpened(
            @Autowired JdbcClient jdbc,
            @Autowired Customers customers,
            @Autowired Tickets tickets) {
        assertThat(jdbc.sql("show server_version").query(String.class).single()).startsWith("15.");
        Actor mail = Actor.system("mail");
        CustomerSummary customer =
                customers.recognise(mail, IdentityKind.MAIL, "li@example.org", "李娜", "zh-CN");
        TicketSummary opened =
                tickets.open(
                        mail,
                        OpenTicket.of(Channel.MAIL, "空压机停机", "螺杆空压机突然停机", customer.id(), "zh-CN"));
        assertThat(tickets.requireVisible(mail, opened.id()).subject()).isEqualTo("空压机停机");
    }

    /// Runs that server in a folder of its own while the test lasts.
    static final class Debian
            implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        private static final Tools TOOLS = new Tools(HOME);
        private static final Path FOLDER = folder();

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            try {
                Login login = start();
                context.getEnvironment()
                        .getPropertySources()
                        .addFirst(
                                new MapPropertySource(
                                        "debian",
                                        Map.of(
                                                "anxin.database.url",
                                                login.url("anxin"),
                                                "anxin.database.user",
                                                Login.USER,
                                                "anxin.database.password",
                                                login.password(),
                                                "anxin.data",
                                                FOLDER.toString(),
                                                "anxin.background",
                                                "false",
                                                "db-scheduler.enabled",
                                                "false")));
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }

        private static Login start() throws IOException {
            Path password = FOLDER.resolve("password");
            Folders.writePrivately(password, "trial");
            Path cluster = FOLDER.resolve("postgres");
            String _ =
                    TOOLS.run(
                            120,
                            "initdb",
                            List.of(
                                    "--pgdata=" + cluster,
                                    "--username=" + Login.USER,
                                    "--pwfile=" + password,
                                    "--auth=scram-sha-256",
                                    "--encoding=UTF8",
                                    "--locale=C.UTF-8",
                                    "--no-sync"));
            Login login = new Login(Ports.choose(0), "trial");
            Path log = FOLDER.resolve("log");
            Process server =
                    TOOLS.detached("postgres", ServerSettings.arguments(cluster, login.port()))
                            .redirectOutput(log.toFile())
                            .start();
            SpringApplication.getShutdownHandlers().add(Debian::stop); // after the contexts
            login.awaitServer(server, log);
            login.createDatabase("anxin");
            return login;
        }

        private static void stop() {
            try {
                new Leftover(FOLDER.resolve("postgres"), TOOLS).stop();
                Folders.delete(FOLDER);
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }

        private static Path folder() {
            try {
                return Files.createTempDirectory("anxin-debian-");
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
