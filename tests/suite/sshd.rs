//! Real OpenSSH on loopback: its own host key, configuration and port, started here and stopped here.
//!
//! sshd gives a terminal only as root. Where it cannot be had the tests say so on standard error, past the capture of
//! the test runner; `AKIMAT_NEED_SSHD=1`, as CI sets it, makes that a failure.

use std::fs;
use std::io::Write;
use std::net::{TcpListener, TcpStream};
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Output, Stdio};
use std::time::{Duration, Instant};

mod account;
mod live;

use crate::app_office::{F2, Office, Row, leave};
use crate::pty::{Pty, command};

const SSHD: &str = "/usr/sbin/sshd";
const LIMIT: Duration = Duration::from_secs(20);

/// How sshd learns whose a key is.
#[derive(Clone, Copy)]
enum Asks {
    /// By asking the program.
    Command,
    /// By a file that the program wrote.
    File,
}

/// An sshd and an office behind it.
struct Host {
    /// Root's own folder: sshd runs nothing that lies below a folder others may write to.
    root: tempfile::TempDir,
    office: Office,
    port: u16,
    sshd: Child,
    asks: Asks,
    /// The service account that everybody comes in as.
    account: String,
}

fn run(program: &str, line: &[&str]) -> Output {
    Command::new(program).args(line).output().unwrap()
}

/// Whether sshd can be had; says so loudly where it cannot.
fn can() -> bool {
    let root = rustix::process::geteuid().is_root();
    let there = Path::new(SSHD).exists() && run("ssh", &["-V"]).status.success();
    if root && there {
        return true;
    }
    let why = if there { "sshd needs root for its terminals" } else { "install openssh-server and openssh-client" };
    skipped(why);
    false
}

/// Says past the capture of the test runner that something is not tested; a failure where it must be.
fn skipped(why: &str) {
    assert!(std::env::var_os("AKIMAT_NEED_SSHD").is_none(), "{why}");
    // Not by the macro: the test runner would keep it to itself.
    let words = format!("\n*** SKIPPED: the gate is not tested against a real sshd: {why} ***\n");
    std::io::stderr().write_all(words.as_bytes()).unwrap();
}

impl Host {
    fn start(asks: Asks) -> Self {
        Self::of(asks, "root", "")
    }

    /// Behind a service account, with more in the configuration.
    fn of(asks: Asks, account: &str, more: &str) -> Self {
        let root = tempfile::tempdir_in("/var/lib").unwrap();
        let at = |name: &str| root.path().join(name);
        fs::create_dir_all("/run/sshd").unwrap();
        fs::copy(env!("CARGO_BIN_EXE_akimat"), at("akimat")).unwrap();
        fs::set_permissions(at("akimat"), fs::Permissions::from_mode(0o755)).unwrap();
        let office = Office { at: Some(at("office")), ..Office::new() };
        office.import(&[
            Row { number: "S-1", filed: "2026-02-03 10:00", name: "Ким Алексей" },
            Row { number: "S-2", filed: "2026-02-04 10:00", name: "Ли Анна" },
        ]);
        keygen(&at("host"));
        let port = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
        let folder = root.path().display();
        let keys = match asks {
            Asks::Command => format!(
                "AuthorizedKeysFile none\nAuthorizedKeysCommand {folder}/akimat --office {folder}/office ssh-keys \
                 --fingerprint %f\nAuthorizedKeysCommandUser {account}\n"
            ),
            Asks::File => format!("AuthorizedKeysFile {folder}/authorized_keys\n"),
        };
        let config = format!(
            "ListenAddress 127.0.0.1\nPort {port}\nHostKey {folder}/host\nPidFile none\nUsePAM no\nStrictModes yes\n\
             PermitRootLogin prohibit-password\nPasswordAuthentication no\nKbdInteractiveAuthentication no\n\
             PermitUserEnvironment no\nMaxStartups 100\n{keys}{more}"
        );
        fs::write(at("sshd_config"), config).unwrap();
        let log = fs::File::create(at("log")).unwrap();
        let mut sshd = Command::new(SSHD);
        sshd.args(["-D", "-e", "-f"]).arg(at("sshd_config")).stdin(Stdio::null()).stderr(log);
        let host = Self { sshd: sshd.spawn().unwrap(), root, office, port, asks, account: account.to_owned() };
        let until = Instant::now() + LIMIT;
        while TcpStream::connect(("127.0.0.1", port)).is_err() {
            assert!(Instant::now() < until, "sshd never listened:\n{}", host.log());
            std::thread::yield_now();
        }
        host
    }

    fn log(&self) -> String {
        fs::read_to_string(self.root.path().join("log")).unwrap_or_default()
    }

    /// Where an officer connects to.
    fn at(&self) -> String {
        format!("{}@127.0.0.1", self.account)
    }

    fn key_of(&self, login: &str) -> PathBuf {
        self.root.path().join(format!("key-{login}"))
    }

    fn give(&self, line: &[&str]) {
        let run = self.office.cli(line);
        assert_eq!(run.code, 0, "{line:?}: {run:?}");
        self.written();
    }

    /// The file of keys, as the guide says: again after every change.
    fn written(&self) {
        if let Asks::File = self.asks {
            let program = self.root.path().join("akimat");
            let run = self.office.cli(&["ssh-keys", "--program", program.to_str().unwrap()]);
            assert_eq!(run.code, 0, "{run:?}");
            let path = self.root.path().join("authorized_keys");
            fs::write(&path, run.out).unwrap();
            fs::set_permissions(&path, fs::Permissions::from_mode(0o600)).unwrap();
        }
    }

    /// An officer with a key of their own.
    fn officer(&self, login: &str, name: &str, roles: &str) {
        self.give(&["officer", "add", login, "--name", name, "--role", roles, "--language", "ru"]);
        keygen(&self.key_of(login));
        let public = self.key_of(login).with_extension("pub");
        self.give(&["officer", "key", "add", login, public.to_str().unwrap()]);
    }

    fn fingerprint(&self, login: &str) -> String {
        let public = self.key_of(login).with_extension("pub");
        let told = run("ssh-keygen", &["-lf", public.to_str().unwrap()]);
        String::from_utf8(told.stdout).unwrap().split(' ').nth(1).unwrap().to_owned()
    }

    fn line(&self, login: &str) -> Vec<String> {
        let key = self.key_of(login).display().to_string();
        let options =
            ["StrictHostKeyChecking=no", "UserKnownHostsFile=/dev/null", "IdentitiesOnly=yes", "LogLevel=ERROR"];
        let options = options.iter().flat_map(|option| ["-o".to_owned(), (*option).to_owned()]);
        let mut line = vec!["-F".to_owned(), "none".to_owned(), "-i".to_owned(), key];
        line.extend(options.chain(["-o".to_owned(), "BatchMode=yes".to_owned()]));
        line
    }

    /// The screens of an officer.
    fn screens(&self, login: &str) -> Pty {
        let mut line = self.line(login);
        line.extend(["-tt".to_owned(), "-p".to_owned(), self.port.to_string(), self.at()]);
        let mut ssh = command("ssh", &line);
        ssh.env("TERM", "xterm-256color");
        Pty::spawn(ssh, 120, 40)
    }

    /// ssh with more on its line, without a terminal; its code and all it said.
    fn ssh(&self, login: &str, before: &[&str], after: &[&str]) -> (i32, String) {
        let mut ssh = Command::new("ssh");
        ssh.args(self.line(login)).args(before).args(["-p", &self.port.to_string(), &self.at()]).args(after);
        told(&ssh.stdin(Stdio::null()).output().unwrap())
    }
}

impl Drop for Host {
    fn drop(&mut self) {
        let _gone = self.sshd.kill();
        let _reaped = self.sshd.wait();
    }
}

fn keygen(path: &Path) {
    let made = run("ssh-keygen", &["-q", "-t", "ed25519", "-N", "", "-C", "desk", "-f", path.to_str().unwrap()]);
    assert!(made.status.success(), "{made:?}");
}

fn told(output: &Output) -> (i32, String) {
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    (output.status.code().unwrap_or(-1), text(&output.stdout) + &text(&output.stderr))
}

fn they_work(asks: Asks) {
    let host = Host::start(asks);
    host.officer("aigul", "А. Серікова", "officer");
    let mut pty = host.screens("aigul");
    pty.wait_for("2026-0001");
    pty.send(&format!("c*{F2}"));
    pty.wait_for("документы проверены");
    leave(pty);
    let seen = host.office.store().snapshot().unwrap().head().unwrap().0;
    // The screens speak what the register says, until the officer turns them.
    host.give(&["officer", "change", "aigul", "--language", "kk"]);
    let pty = host.screens("aigul");
    pty.wait_for("Кезек");
    leave(pty);
    let store = host.office.store();
    let snapshot = store.snapshot().unwrap();
    let last = snapshot.record(seen).unwrap().unwrap();
    let way = akimat::office::Way::Ssh { key: host.fingerprint("aigul"), address: "127.0.0.1".into() };
    assert_eq!((last.by.as_str(), last.way), ("aigul", way));
    host.office.assert_whole();
}

#[test]
fn an_officer_comes_in_by_the_command_that_sshd_asks_and_the_event_says_how() {
    if can() {
        they_work(Asks::Command);
    }
}

#[test]
fn an_officer_comes_in_by_the_file_that_the_program_wrote() {
    if can() {
        they_work(Asks::File);
    }
}

#[test]
fn nothing_but_the_screens_is_to_be_had() {
    if !can() {
        return;
    }
    let host = Host::start(Asks::Command);
    host.officer("aigul", "А. Серікова", "officer");
    for asked in [&["id"][..], &["akimat", "officer", "list"], &["sh", "-c", "id"], &["-s", "sftp"]] {
        let (code, said) = host.ssh("aigul", &[], asked);
        assert_ne!(code, 0, "{asked:?}: {said}");
        assert!(!said.contains("uid="), "{asked:?}: {said}");
    }
    let (code, said) = host.ssh("aigul", &[], &["id"]);
    assert_eq!(code, 1, "{said}");
    assert!(said.contains("порт") || said.contains("порт өткізу"), "{said}");
    // A file does not travel.
    let secret = host.root.path().join("secret");
    fs::write(&secret, "x").unwrap();
    let mut scp = Command::new("scp");
    scp.args(host.line("aigul")).args(["-P", &host.port.to_string()]);
    scp.arg(format!("root@127.0.0.1:{}", secret.display())).arg(host.office.home().join("taken"));
    let (code, said) = told(&scp.stdin(Stdio::null()).output().unwrap());
    assert!(code != 0 && !host.office.home().join("taken").exists(), "{said}");
    // A port is not forwarded.
    let asked = ["-o", "ExitOnForwardFailure=yes", "-R", "0:127.0.0.1:1", "-N"];
    let (code, said) = host.ssh("aigul", &asked, &[]);
    assert_ne!(code, 0, "{said}");
    // An environment is not brought along: another office would be.
    let (code, said) = host.ssh("aigul", &["-o", "SetEnv=AKIMAT_OFFICE=/tmp"], &["id"]);
    assert_eq!(code, 1, "{said}");
}

#[test]
fn a_key_that_was_taken_away_and_an_officer_who_left_let_nobody_in() {
    if !can() {
        return;
    }
    let host = Host::start(Asks::Command);
    host.officer("aigul", "А. Серікова", "officer");
    host.officer("lee", "В. Ли", "officer");
    let mut runs = host.screens("aigul");
    runs.wait_for("2026-0001");
    host.give(&["officer", "key", "remove", "aigul", &host.fingerprint("aigul")]);
    let (code, said) = host.ssh("aigul", &[], &[]);
    assert_eq!((code, said.contains("Permission denied")), (255, true), "{said}");
    // What runs goes on.
    runs.send(&format!("c*{F2}"));
    runs.wait_for("документы проверены");
    leave(runs);
    let mut leaves = host.screens("lee");
    leaves.wait_for("2026-0001");
    leaves.send("m");
    leaves.wait_for("Заметка");
    leaves.send("начато и не записано");
    host.give(&["officer", "disable", "lee", "--reason", "left"]);
    leaves.wait_for("Вход вам закрыт: left");
    assert_ne!(leaves.exit().exit_code(), 0);
    let drafts = host.office.store().drafts("lee").unwrap();
    assert!(drafts.iter().any(|draft| draft.json.contains("начато и не записано")), "{drafts:?}");
    let (code, said) = host.ssh("lee", &[], &[]);
    assert_eq!((code, said.contains("Permission denied")), (255, true), "{said}");
    assert!(host.office.cli(&["ssh-keys"]).out.is_empty());
}
