package io.anxin.web;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.PathResourceResolver;

/// Serves the browser programs. Files under `built/` bear a hash of their content in their name and
/// may be kept for ever (not `assets/`, which is the page of the installed base); pages are asked
/// for each time. An address that is no file belongs to a page of the console, or below `/s/` and
/// `/c/` to the portal, whose own router takes it from there.
@Configuration(proxyBeanMethods = false)
class PageConfiguration implements WebMvcConfigurer {

    private static final String PLACE = "classpath:/static/";

    /// Surveys and consents, which customers open without signing in.
    private static final List<String> PORTAL = List.of("s/", "c/");

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/built/**")
                .addResourceLocations(PLACE + "built/")
                .setCacheControl(
                        CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable());
        registry.addResourceHandler("/", "/**")
                .addResourceLocations(PLACE)
                .setCacheControl(CacheControl.noCache())
                .resourceChain(true)
                .addResolver(new FileOrPage());
    }

    /// The file at the address, else the page whose router knows it.
    static final class FileOrPage extends PathResourceResolver {

        @Override
        protected @Nullable Resource getResource(String path, Resource location)
                throws java.io.IOException {
            Resource file = path.isEmpty() ? null : super.getResource(path, location);
            return file != null || !belongsToAPage(path) ? file : page(path);
        }

        /// A dot makes a file, but not in an address that ends with a signed token: it has dots.
        private static boolean belongsToAPage(String path) {
            boolean named = path.substring(path.lastIndexOf('/') + 1).contains(".");
            boolean signed = isPortal(path) || path.startsWith("password/");
            return (!named || signed)
                    && !path.equals("api")
                    && !path.startsWith("api/")
                    && !path.startsWith("actuator");
        }

        private static boolean isPortal(String path) {
            return PORTAL.stream().anyMatch(path::startsWith);
        }

        private static @Nullable Resource page(String path) {
            Resource page =
                    new ClassPathResource(
                            isPortal(path) ? "static/portal.html" : "static/index.html");
            return page.exists() ? page : null;
        }
    }
}
