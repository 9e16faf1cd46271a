package io.anxin.access.personal;

import io.anxin.access.Actor;
import io.anxin.shared.Page;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Who was shown personal data.
@RestController
@RequestMapping("/api/v1/unmaskings")
class UnmaskingController {

    private final Unmaskings unmaskings;

    UnmaskingController(Unmaskings unmaskings) {
        this.unmaskings = unmaskings;
    }

    @GetMapping
    Page<Unmasking> listUnmaskings(
            Actor actor,
            @RequestParam(required = false) @Nullable UUID account,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int size) {
        return unmaskings.list(actor, account, after, size);
    }
}
