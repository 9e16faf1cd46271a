package io.anxin.ticket.starting;

import static org.assertj.core.api.Assertions.assertThat;

import io.anxin.shared.Ids;
import io.anxin.ticket.classification.Actions;
import io.anxin.ticket.classification.Classification;
import io.anxin.ticket.classification.ClassificationInput;
import io.anxin.ticket.classification.ClassificationRule;
import io.anxin.ticket.classification.Conditions;
import io.anxin.ticket.classification.RuleId;
import io.anxin.ticket.classification.RulesOnly;
import io.anxin.ticket.trait.Kind;
import io.anxin.ticket.trait.Severity;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StartingRulesTest {

    private static final List<ClassificationRule> RULES = rules();

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "3号产线停机,空压机无法启动，全线停产,AFTER_SALES,emergency,CRITICAL",
                "Line down!,Compressor 2 tripped and our production has stopped,AFTER_SALES,emergency,CRITICAL",
                "氨气泄漏,车间有刺鼻气味,AFTER_SALES,emergency,CRITICAL",
                "Gas leak in hall 4,please call,AFTER_SALES,emergency,CRITICAL",
                "计划停机,下周计划停机保养 请安排,CONSULTATION,operation,-",
                "Planned shutdown,we have a planned shutdown in May. Which manual applies?,CONSULTATION,operation,-",
                "我要投诉,你们的客服态度很差,COMPLAINT,complaint-service,HIGH",
                "Complaint,nobody answers my calls,COMPLAINT,complaint-service,HIGH",
                "投诉发货太慢,迟迟不发货,COMPLAINT,complaint-delivery,HIGH",
                "申请退款,净水器买错了,RETURN,refund,-",
                "I want to return the purifier,it does not fit,RETURN,return,-",
                "退货,七天无理由退换,RETURN,return,-",
                "空压机报警,屏幕显示高温,AFTER_SALES,repair-compressor,-",
                "Compressor not working,error code E42,AFTER_SALES,repair-compressor,-",
                "净水器漏水,滤芯处一直滴水,AFTER_SALES,repair-purifier,-",
                "Purifier leaking,under the sink,AFTER_SALES,repair-purifier,-",
                "设备故障,请派人维修,AFTER_SALES,repair,-",
                "订单什么时候到货,订单号 A-1001,ORDER,order-status,-",
                "Where is my order?,It should have shipped on Monday,ORDER,order-status,-",
                "请开发票,税号如下,ORDER,invoice,-",
                "Invoice missing,for March,ORDER,invoice,-",
                "询价,两台变频螺杆机的报价,ORDER,quotation,-",
                "选型,22kW 适合多大流量,CONSULTATION,selection,-",
                "请问,净水器的水可以直接喝吗,CONSULTATION,consultation,-",
                "How do I clean it,in a home kitchen,CONSULTATION,consultation,-",
                "建议,希望增加手机提醒,SUGGESTION,suggestion,LOW",
                "Suggestion,a filter reminder would be nice,SUGGESTION,suggestion,LOW",
                "你好,在吗,-,-,-",
                "Hello,see attachment,-,-,-"
            })
    void aMakersUsualRequestsAreTold(
            String subject,
            String text,
            @Nullable Kind kind,
            @Nullable String category,
            @Nullable Severity severity) {
        Classification result = classify(subject, text);

        assertThat(result.kind()).isEqualTo(kind);
        assertThat(result.category()).isEqualTo(category == null ? null : id(category));
        assertThat(result.severity()).isEqualTo(severity);
    }

    @Test
    void aLineDownNamesTheWordsItWasToldBy() {
        Classification result = classify("急!停线", "整线停了");

        assertThat(result.tags()).contains("line-down");
        assertThat(result.reasons().getFirst().found()).contains("停线");
    }

    @Test
    void everyCategoryOfARuleExists() {
        StartingContent content = StartingContent.read();
        List<String> codes =
                content.categories().stream().map(StartingContent.StartingCategory::code).toList();

        assertThat(content.rules())
                .allSatisfy(
                        rule -> {
                            if (rule.category() != null) {
                                assertThat(codes).contains(rule.category());
                            }
                        });
    }

    private static Classification classify(String subject, String text) {
        return RulesOnly.classify(
                RULES, new ClassificationInput("MAIL", null, null, subject, text, null));
    }

    private static List<ClassificationRule> rules() {
        List<ClassificationRule> rules = new ArrayList<>();
        for (StartingContent.StartingRule rule : StartingContent.read().rules()) {
            rules.add(
                    new ClassificationRule(
                            new RuleId(Ids.next()),
                            1,
                            rule.name(),
                            rules.size(),
                            true,
                            rule.match(),
                            new Conditions(rule.conditions()),
                            new Actions(
                                    rule.kind(),
                                    rule.category() == null ? null : id(rule.category()),
                                    rule.severity(),
                                    rule.impact(),
                                    null,
                                    rule.tagList(),
                                    false)));
        }
        return rules;
    }

    private static UUID id(String code) {
        return UUID.nameUUIDFromBytes(code.getBytes(StandardCharsets.UTF_8));
    }
}
