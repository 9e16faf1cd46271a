package io.anxin.chat.talk;

import io.anxin.chat.file.ChatSettings;
import io.swagger.v3.oas.annotations.Hidden;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// The page inside the frame that the widget puts on other sites: the only page of ours that others
/// may frame, and only those that the settings name.
@Hidden
@RestController
class WidgetPage {

    private final ChatSettings settings;

    WidgetPage(ChatSettings settings) {
        this.settings = settings;
    }

    @GetMapping(path = "/chat/widget", produces = MediaType.TEXT_HTML_VALUE)
    ResponseEntity<String> page() throws IOException {
        List<String> sites = settings.get().sites();
        String policy =
                "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src"
                        + " 'self' data:; connect-src 'self'; object-src 'none'; base-uri 'none';"
                        + " form-action 'self'; frame-ancestors 'self' "
                        + String.join(" ", sites);
        String page =
                new ClassPathResource("static/widget.html")
                        .getContentAsString(StandardCharsets.UTF_8);
        return ResponseEntity.ok()
                .header("Content-Security-Policy", policy)
                .cacheControl(CacheControl.noCache())
                .body(page);
    }
}
