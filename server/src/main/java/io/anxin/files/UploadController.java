package io.anxin.files;

import io.anxin.access.Actor;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.UUID;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/// Files on their way into a message.
@RestController
@RequestMapping("/api/v1/uploads")
class UploadController {

    /// @param type media type found in the content
    /// @param showable whether it may be shown in place
    record Upload(UUID id, String name, String type, long sizeBytes, boolean showable) {}

    private final Files files;

    UploadController(Files files) {
        this.files = files;
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<Upload> upload(Actor actor, @RequestPart MultipartFile file) throws IOException {
        String given = file.getOriginalFilename();
        try (InputStream bytes = file.getInputStream()) {
            StoredFile stored = files.upload(actor, given == null ? "" : given, bytes);
            return ResponseEntity.created(URI.create("/api/v1/uploads/" + stored.id()))
                    .body(
                            new Upload(
                                    stored.id().value(),
                                    stored.name(),
                                    stored.type(),
                                    stored.sizeBytes(),
                                    stored.isShowable()));
        }
    }

    /// For the one who uploaded it, until it is sent.
    @GetMapping("/{id}")
    ResponseEntity<Resource> fetch(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "false") boolean inline) {
        return files.serve(files.pending(actor, new FileId(id)).id(), inline);
    }
}
