package io.anxin.web;

import java.io.IOException;
import java.util.Arrays;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.web.servlet.LocaleResolver;

/// The texts of all modules, and the language of the reader.
@Configuration(proxyBeanMethods = false)
class MessagesConfiguration {

    @Bean
    MessageSource messageSource() throws IOException {
        Resource[] files =
                new PathMatchingResourcePatternResolver()
                        .getResources("classpath*:messages/*.properties");
        TreeSet<String> bundles =
                Arrays.stream(files)
                        .map(file -> String.valueOf(file.getFilename()))
                        .map(name -> name.replaceFirst("(_zh_CN)?\\.properties$", ""))
                        .collect(Collectors.toCollection(TreeSet::new));
        ResourceBundleMessageSource source = new ResourceBundleMessageSource();
        bundles.forEach(bundle -> source.addBasenames("messages/" + bundle));
        source.setDefaultEncoding("UTF-8");
        source.setFallbackToSystemLocale(false);
        return source;
    }

    @Bean
    LocaleResolver localeResolver() {
        return new ReaderLocale();
    }
}
