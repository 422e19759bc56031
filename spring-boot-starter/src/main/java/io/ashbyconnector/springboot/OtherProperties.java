package io.ashbyconnector.springboot;

import java.util.Arrays;
import java.util.Objects;
import java.util.function.Predicate;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;

/** The properties under a prefix such as {@code ashby.tool}, which a bean of the application or of another module reads. */
final class OtherProperties {

    private OtherProperties() {}

    static Predicate<ConfigurationPropertyName> of(ListableBeanFactory beans) {
        return Arrays.stream(beans.getBeanDefinitionNames())
                .map(bean -> beans.findAnnotationOnBean(bean, ConfigurationProperties.class, false))
                .filter(Objects::nonNull)
                .map(properties -> ConfigurationPropertyName.ofIfValid(properties.prefix()))
                .filter(prefix -> prefix != null && prefix.getNumberOfElements() > 1)
                .<Predicate<ConfigurationPropertyName>>map(prefix -> prefix::isAncestorOf)
                .reduce(name -> false, Predicate::or);
    }
}
