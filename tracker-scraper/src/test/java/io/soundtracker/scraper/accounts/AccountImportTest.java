package io.soundtracker.scraper.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.soundtracker.core.InvalidInputException;
import io.soundtracker.core.account.Account;
import io.soundtracker.core.account.AccountHandle;
import io.soundtracker.core.account.AccountRepository;
import io.soundtracker.core.contract.InMemoryDatabase;
import io.soundtracker.scraper.accounts.AccountImport.Mode;
import io.soundtracker.scraper.accounts.AccountRow.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AccountImportTest {
  private static final String LIST =
      "Handle,Password\n@new,pw\n@tracked,pw\n@dormant,pw\nme@x.com,pw\n@new,pw\n";

  @TempDir Path directory;
  private final InMemoryDatabase database = new InMemoryDatabase();
  private final AccountRepository accounts = database.accounts();
  private final AccountImport imports = new AccountImport(accounts);

  @Test
  void tracksWhatIsNewAndSaysWhatBecameOfTheRest() throws IOException {
    accounts.track(AccountHandle.of("@tracked"));
    accounts.addInactive(AccountHandle.of("@dormant"));

    AccountImportReport report = imports.importFile(write(LIST), Mode.IMPORT);

    assertThat(report.rows())
        .containsExactly(
            row(2, Verdict.ACCEPTED, "@new", "new"),
            row(3, Verdict.DUPLICATE, "@tracked", "already tracked"),
            row(4, Verdict.ACCEPTED, "@dormant", "was inactive, is tracked again"),
            new AccountRow(5, Verdict.REJECTED, null, "it is an e-mail address"),
            row(6, Verdict.DUPLICATE, "@new", "line 2 has it already"));
    assertThat(report.count(Verdict.ACCEPTED)).isEqualTo(2);
    assertThat(report.isClean()).isFalse();
    assertThat(active()).containsExactly("@dormant", "@new", "@tracked");
  }

  @Test
  void foreseesTheSameWithoutDoingIt() throws IOException {
    accounts.track(AccountHandle.of("@tracked"));
    accounts.addInactive(AccountHandle.of("@dormant"));
    List<Account> before = accounts.findAll();

    AccountImportReport foreseen = imports.importFile(write(LIST), Mode.DRY_RUN);

    assertThat(accounts.findAll()).isEqualTo(before);
    assertThat(foreseen).isEqualTo(imports.importFile(write(LIST), Mode.IMPORT));
  }

  @Test
  void changesNothingTheSecondTime() throws IOException {
    imports.importFile(write(LIST), Mode.IMPORT);
    List<Account> before = accounts.findAll();

    AccountImportReport again = imports.importFile(write(LIST), Mode.IMPORT);

    assertThat(again.count(Verdict.ACCEPTED)).isZero();
    assertThat(again.count(Verdict.DUPLICATE)).isEqualTo(4);
    assertThat(accounts.findAll()).isEqualTo(before);
  }

  @Test
  void knowsAnAccountByItsFormerHandleToo() throws IOException {
    AccountHandle present = AccountHandle.of("@present");
    accounts.addInactive(present);
    database.addAlias(AccountHandle.of("@former"), present);
    Path file = write("@former\n@present\n");

    AccountImportReport foreseen = imports.importFile(file, Mode.DRY_RUN);
    AccountImportReport first = imports.importFile(file, Mode.IMPORT);
    AccountImportReport second = imports.importFile(file, Mode.IMPORT);

    assertThat(first).isEqualTo(foreseen);
    assertThat(first.rows())
        .containsExactly(
            row(1, Verdict.ACCEPTED, "@former", "was inactive, is tracked again"),
            row(2, Verdict.DUPLICATE, "@present", "already tracked"));
    assertThat(second.rows().get(0))
        .isEqualTo(row(1, Verdict.DUPLICATE, "@former", "already tracked as @present"));
    assertThat(second.isClean()).isTrue();
  }

  @Test
  void tracksNothingOfAFileThatCannotBeUsed() throws IOException {
    Path file = write("@one\n@two\n\0");

    assertThatThrownBy(() -> imports.importFile(file, Mode.IMPORT))
        .isInstanceOf(InvalidInputException.class);
    assertThat(accounts.findAll()).isEmpty();
  }

  private List<String> active() {
    return accounts.findAll().stream()
        .filter(Account::active)
        .map(account -> account.handle().toString())
        .toList();
  }

  private static AccountRow row(long line, Verdict verdict, String handle, String reason) {
    return new AccountRow(line, verdict, AccountHandle.of(handle), reason);
  }

  private Path write(String text) throws IOException {
    return Files.writeString(directory.resolve("accounts.csv"), text);
  }
}
