package io.anxin.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import io.anxin.AnxinTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// The browser programs generate their types from this file.
@SpringBootTest
@AnxinTest
@AutoConfigureMockMvc(addFilters = false)
class OpenApiTest {

    @Test
    void theDocumentIsCurrent(@Autowired MockMvcTester http) throws IOException {
        MvcTestResult answer = http.get().uri("/api/openapi.json").exchange();
        assertThat(answer).hasStatusOk();
        byte[] document = answer.getResponse().getContentAsByteArray();
        new Golden(Path.of("../docs/openapi.json"), "openapi.write")
                .check(new String(document, StandardCharsets.UTF_8) + "\n");
    }
}
