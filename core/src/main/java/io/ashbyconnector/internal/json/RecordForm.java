package io.ashbyconnector.internal.json;

import io.ashbyconnector.model.PlainText;
import java.lang.reflect.RecordComponent;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The form in which Ashby answers with the records of a type. Found once for each type.
 *
 * @param hasId whether each has an id
 * @param plainText the field that a record is, where it comes as a plain text; null where none does
 */
public record RecordForm(boolean hasId, @Nullable String plainText) {

    private static final ClassValue<RecordForm> FORMS = new ClassValue<>() {
        @Override
        protected RecordForm computeValue(Class<?> type) {
            return new RecordForm(
                    components(type)
                            .anyMatch(component -> component.getName().equals("id")
                                    && !component.getAnnotatedType().isAnnotationPresent(Nullable.class)),
                    components(type)
                            .filter(component -> component.isAnnotationPresent(PlainText.class))
                            .map(RecordComponent::getName)
                            .findFirst()
                            .orElse(null));
        }
    };

    private static Stream<RecordComponent> components(Class<?> type) {
        return Stream.of(type.getRecordComponents());
    }

    public static RecordForm of(Class<?> type) {
        return FORMS.get(type);
    }
}
