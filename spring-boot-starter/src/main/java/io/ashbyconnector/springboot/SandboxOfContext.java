package io.ashbyconnector.springboot;

import io.ashbyconnector.config.ConfigKey;
import io.ashbyconnector.config.ConnectorConfig;
import io.ashbyconnector.error.ConfigurationException;
import io.ashbyconnector.port.AdapterProvider;
import io.ashbyconnector.port.InstalledAdapters;
import io.ashbyconnector.sandbox.AshbySandbox;
import io.ashbyconnector.sandbox.SandboxOptions;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.test.context.support.TestPropertySourceUtils;

/** The sandbox that is a bean of a context. All that needs its classes is here, which an application may not have. */
final class SandboxOfContext {

    private static final String BEAN = "ashbySandbox";

    private SandboxOfContext() {}

    /** Starts it with the context, and ends it with it. */
    static void start(ConfigurableApplicationContext context, String today) {
        SandboxOptions options = SandboxOptions.defaults();
        AshbySandbox sandbox = AshbySandbox.start(today.isEmpty() ? options : options.today(LocalDate.parse(today)));
        DefaultListableBeanFactory beans = (DefaultListableBeanFactory) context.getBeanFactory();
        beans.registerSingleton(BEAN, sandbox);
        beans.registerDisposableBean(BEAN, sandbox::close);
        addProperties(context.getEnvironment(), sandbox);
    }

    /** Before all others but those that the test itself sets. */
    private static void addProperties(ConfigurableEnvironment environment, AshbySandbox sandbox) {
        MapPropertySource properties = new MapPropertySource("Ashby sandbox", properties(environment, sandbox));
        MutablePropertySources sources = environment.getPropertySources();
        if (sources.contains(TestPropertySourceUtils.INLINED_PROPERTIES_PROPERTY_SOURCE_NAME)) {
            sources.addAfter(TestPropertySourceUtils.INLINED_PROPERTIES_PROPERTY_SOURCE_NAME, properties);
        } else {
            sources.addFirst(properties);
        }
    }

    private static Map<String, Object> properties(ConfigurableEnvironment environment, AshbySandbox sandbox) {
        ConnectorConfig config = EnvironmentConfig.read(environment, anything -> true);
        Map<ConfigKey, String> properties = new HashMap<>(Map.of(
                ConfigKey.MODE, mode(config),
                ConfigKey.ASHBY_API_KEY, sandbox.apiKey(),
                ConfigKey.ASHBY_BASE_URL, sandbox.baseUri().toString(),
                ConfigKey.AIRBYTE_CLIENT_ID, sandbox.clientId(),
                ConfigKey.AIRBYTE_CLIENT_SECRET, sandbox.clientSecret(),
                ConfigKey.AIRBYTE_ORGANIZATION_ID, sandbox.organizationId(),
                ConfigKey.AIRBYTE_WORKSPACE_NAME, sandbox.workspaceName(),
                ConfigKey.AIRBYTE_BASE_URL, sandbox.baseUri().toString(),
                ConfigKey.HTTP_NO_PROXY, sandbox.baseUri().getHost()));
        if (config.has(ConfigKey.AIRBYTE_CONNECTOR_ID)) {
            properties.put(ConfigKey.AIRBYTE_CONNECTOR_ID, sandbox.connectorId());
        }
        if (config.has(ConfigKey.STORE)) {
            properties.put(ConfigKey.STORE, "memory");
        }
        Map<String, Object> named = new HashMap<>();
        properties.forEach((key, value) -> named.put(key.name(), value));
        return named;
    }

    /** The application's; where its credentials are missing, because tests need none, that of the first adapter. */
    private static String mode(ConnectorConfig config) {
        InstalledAdapters adapters = InstalledAdapters.find();
        try {
            return adapters.choose(config).mode();
        } catch (ConfigurationException undecided) {
            return config.has(ConfigKey.MODE)
                    ? String.valueOf(config.text(ConfigKey.MODE))
                    : adapters.all().stream()
                            .map(AdapterProvider::mode)
                            .findFirst()
                            .orElse("direct");
        }
    }

    static void begin(ApplicationContext context) {
        AshbySandbox sandbox = of(context);
        sandbox.clearFaults();
        sandbox.clearRequests();
    }

    static void end(ApplicationContext context) {
        of(context).clearChanges();
    }

    private static AshbySandbox of(ApplicationContext context) {
        return context.getBean(BEAN, AshbySandbox.class);
    }
}
