package org.sokong;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.theme.aura.Aura;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulithic;

/**
 * The application. {@code org.sokong.launch} starts the database before it and stops it after it.
 */
@SpringBootApplication
@Modulithic(systemName = "Sokong")
@StyleSheet(Aura.STYLESHEET)
@StyleSheet("styles/sokong.css")
public class SokongApplication implements AppShellConfigurator {

    /** Starts the application. */
    public static void main(String[] args) {
        SpringApplication.run(SokongApplication.class, args);
    }
}
