package io.anxin.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.anxin.AnxinTest;
import io.anxin.access.Actor;
import io.anxin.access.Audit;
import io.anxin.access.Forbidden;
import io.anxin.customer.Companies.CompanyDescription;
import io.anxin.customer.Customers.Address;
import io.anxin.customer.Customers.CustomerDescription;
import io.anxin.shared.Stale;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

@SpringBootTest
@AnxinTest
class CustomersTest {

    private static final Actor SYSTEM = Actor.system("test");

    @Autowired private Customers customers;
    @Autowired private Companies companies;
    @Autowired private Audit audit;
    @Autowired private JdbcClient sql;

    @Test
    void fiftySimultaneousMessagesOfANewSenderMakeOneCustomer() throws Exception {
        for (int round = 0; round < 3; round++) {
            String address = "Parallel%d@Example.com".formatted(round);
            List<Callable<CustomerSummary>> messages = new ArrayList<>();
            for (int i = 0; i < 50; i++) {
                messages.add(
                        () -> customers.recognise(SYSTEM, IdentityKind.MAIL, address, "王芳", null));
            }
            Set<CustomerId> recognised;
            try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
                List<Future<CustomerSummary>> answers = threads.invokeAll(messages);
                recognised =
                        answers.stream().map(f -> f.resultNow().id()).collect(Collectors.toSet());
            }
            assertThat(recognised).hasSize(1);
            assertThat(
                            sql.sql("select count(*) from customer.customer where name = '王芳'")
                                    .query(Integer.class)
                                    .single())
                    .isEqualTo(round + 1);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "MAIL, Li.Ming@ACME.example, <li.ming@acme.EXAMPLE>",
        "PHONE, 138 1111 2222, +86-138-1111-2222",
        "PHONE, 010-62345678, 0086 10 6234 5678",
        "PHONE, 8001, 80-01",
        "WECHAT, oLVPpjqs9BhvzwPj5A, ' oLVPpjqs9BhvzwPj5A '"
    })
    void theSameAddressWrittenDifferentlyIsTheSameCustomer(
            IdentityKind kind, String one, String other) {
        CustomerId first = customers.recognise(SYSTEM, kind, one, null, null).id();
        assertThat(customers.recognise(SYSTEM, kind, other, null, null).id()).isEqualTo(first);
    }

    @Test
    void aBrokenAddressIsNoReasonToLoseTheMessage() {
        String broken = "\0 =?utf-8?Q?x?= " + "x".repeat(1_000) + "\ud83d";
        CustomerSummary customer =
                customers.recognise(SYSTEM, IdentityKind.MAIL, broken, "\0\ud800", null);
        assertThat(customer.name()).isNotBlank();
        assertThat(customers.recognise(SYSTEM, IdentityKind.MAIL, "", null, null).name())
                .isEqualTo("?");
    }

    @Test
    void aNewSenderIsPutIntoTheCompanyOfTheMailDomainButNeverOfAPublicProvider() {
        Company company = company("东方压缩机", Tier.VIP, "dongfang.example");
        CustomerSummary known =
                customers.recognise(
                        SYSTEM, IdentityKind.MAIL, "a@mail.dongfang.example", "Anna", "en-GB");
        assertThat(known.company()).isEqualTo(company.id());
        assertThat(known.tier()).isEqualTo(Tier.VIP);
        assertThat(known.locale()).isEqualTo("en");
        assertThatThrownBy(() -> company("Free mail", null, "QQ.com"))
                .isInstanceOf(DomainTaken.class);
        assertThatThrownBy(() -> company("Rival", null, "dongfang.example"))
                .isInstanceOf(DomainTaken.class);
        assertThat(customers.recognise(SYSTEM, IdentityKind.MAIL, "b@qq.com", null, null).company())
                .isNull();
    }

    @Test
    void theCompanysTierCountsUnlessThePersonHasOne() {
        Company company = company("华南水务", Tier.BASIC, "huanan.example");
        CustomerSummary person =
                customers.recognise(SYSTEM, IdentityKind.MAIL, "p@huanan.example", "陈", null);
        companies.change(
                SYSTEM,
                company.id(),
                1,
                new CompanyDescription(
                        "华南水务集团", Tier.VALUE_ADDED, company.domains(), List.of(), ""));
        assertThat(customers.get(person.id()).tier()).isEqualTo(Tier.VALUE_ADDED);
        assertThat(customers.search(SYSTEM, "水务集团 陈", 10)).hasSize(1);

        customers.change(SYSTEM, person.id(), 1, described("陈", company.id(), Tier.VIP));
        assertThat(customers.get(person.id()).tier()).isEqualTo(Tier.VIP);
        assertThatThrownBy(
                        () ->
                                customers.change(
                                        SYSTEM, person.id(), 1, described("陈", company.id(), null)))
                .isInstanceOf(Stale.class);
    }

    @Test
    void theSameMailAtTwoPeopleOnlyProposesAMerge() {
        Customer one =
                customers.create(
                        SYSTEM,
                        described("周一", null, null),
                        List.of(new Address(IdentityKind.MAIL, "zhou@zhou.example")));
        Customer other = customers.create(SYSTEM, described("周二", null, null), List.of());
        assertThatThrownBy(
                        () ->
                                customers.addIdentity(
                                        SYSTEM,
                                        other.id(),
                                        new Address(IdentityKind.MAIL, "ZHOU@zhou.example")))
                .isInstanceOf(IdentityTaken.class);
        assertThat(customers.identities(other.id())).isEmpty();
        assertThat(
                        sql.sql("select count(*) from customer.merge_proposal where one in (?, ?)")
                                .params(one.id().value(), other.id().value())
                                .query(Integer.class)
                                .single())
                .isEqualTo(1);
    }

    @Test
    void customersAreFoundByNameCompanyPhoneAndMail() {
        Company company = company("北方净水科技", null, "beifang.example");
        Customer person =
                customers.create(
                        SYSTEM,
                        described("欧阳建国", company.id(), null),
                        List.of(
                                new Address(IdentityKind.PHONE, "139 2222 3333"),
                                new Address(IdentityKind.MAIL, "ouyang.jg@beifang.example")));
        for (String words :
                List.of(
                        "建国",
                        "欧",
                        "净水 欧阳",
                        "13922223333",
                        "+86 139-2222-3333",
                        "3333",
                        "ouya",
                        "ouyang.jg@beifang.example",
                        "北方 beif")) {
            assertThat(customers.search(SYSTEM, words, 10))
                    .as(words)
                    .extracting(CustomerSummary::id)
                    .contains(person.id());
        }
        for (String words : List.of("国建", "3334", "ouyangs", "欧阳 南方")) {
            assertThat(customers.search(SYSTEM, words, 10))
                    .as(words)
                    .extracting(CustomerSummary::id)
                    .doesNotContain(person.id());
        }
    }

    @Test
    void aCustomerHasATimeline() {
        Customer customer = customers.create(SYSTEM, described("时间线", null, null), List.of());
        customers.addIdentity(SYSTEM, customer.id(), new Address(IdentityKind.WEIBO, "6001112223"));
        customers.change(SYSTEM, customer.id(), 1, described("时间线", null, Tier.VIP));
        assertThat(audit.of("customer", customer.id().toString(), null, 10).items())
                .extracting(Audit.Entry::action)
                .containsExactly("customer-changed", "identity-added", "customer-created");
    }

    @Test
    void aCustomerMayNotReadCustomers() {
        Actor outsider = Actor.customer(CustomerId.next().value(), "somebody");
        assertThatThrownBy(() -> customers.search(outsider, "王", 10)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> customers.create(outsider, described("x", null, null), List.of()))
                .isInstanceOf(Forbidden.class);
    }

    private Company company(String name, @Nullable Tier tier, String... domains) {
        return companies.create(
                SYSTEM, new CompanyDescription(name, tier, List.of(domains), List.of(), ""));
    }

    private static CustomerDescription described(
            String name, @Nullable CompanyId company, @Nullable Tier tier) {
        return new CustomerDescription(
                name, company, tier, "zh-CN", "Asia/Shanghai", List.of("老客户"), "");
    }
}
