#include "server/self_signed.h"

#include <fcntl.h>
#include <ifaddrs.h>
#include <net/if.h>
#include <netinet/in.h>
#include <openssl/bio.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/rand.h>
#include <openssl/x509v3.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <boost/asio/ip/address.hpp>
#include <cctype>
#include <cstring>
#include <ctime>
#include <memory>
#include <new>

#include "server/exit_code.h"
#include "server/listen_address.h"

namespace server {
namespace {

namespace fs = std::filesystem;

template <auto Function>
struct FreeBy {
  template <class T>
  void operator()(T* what) const {
    Function(what);
  }
};
using Certificate = std::unique_ptr<X509, FreeBy<X509_free>>;
using Key = std::unique_ptr<EVP_PKEY, FreeBy<EVP_PKEY_free>>;
using File = std::unique_ptr<BIO, FreeBy<BIO_free_all>>;
using Extension = std::unique_ptr<X509_EXTENSION, FreeBy<X509_EXTENSION_free>>;

long seconds(std::chrono::days days) {
  return static_cast<long>(std::chrono::seconds(days).count());
}

void check(bool done) {
  if (!done) throw StartError(ExitCode::Unexpected, "OpenSSL cannot make a certificate.");
}

std::string address_of(const sockaddr& socket) {
  using namespace boost::asio::ip;
  if (socket.sa_family == AF_INET) {
    sockaddr_in v4{};
    std::memcpy(&v4, &socket, sizeof v4);
    return address_v4(ntohl(v4.sin_addr.s_addr)).to_string();
  }
  if (socket.sa_family != AF_INET6) return {};
  sockaddr_in6 v6{};
  std::memcpy(&v6, &socket, sizeof v6);
  address_v6::bytes_type bytes;
  std::memcpy(bytes.data(), &v6.sin6_addr, bytes.size());
  const address_v6 address(bytes);
  return address.is_link_local() ? std::string() : address.to_string();
}

std::string host_name() {
  std::array<char, 256> name{};
  if (gethostname(name.data(), name.size() - 1) != 0) return {};
  const std::string text = name.data();
  const bool is_name = std::ranges::all_of(
      text, [](unsigned char c) { return std::isalnum(c) != 0 || c == '-' || c == '.'; });
  return is_name ? text : std::string();
}

bool is_in(X509* certificate, const std::string& name) {
  if (is_ip_address(name)) return X509_check_ip_asc(certificate, name.c_str(), 0) == 1;
  return X509_check_host(certificate, name.data(), name.size(), 0, nullptr) == 1;
}

// Whether what was made earlier still serves.
bool serves(const fs::path& path, const std::vector<std::string>& names) {
  const File file(BIO_new_file(path.c_str(), "r"));
  if (!file) return false;
  const Certificate certificate(PEM_read_bio_X509(file.get(), nullptr, nullptr, nullptr));
  if (!certificate) return false;
  std::time_t renewal = std::time(nullptr) + seconds(kSelfSignedRenewal);
  if (X509_cmp_time(X509_get0_notAfter(certificate.get()), &renewal) < 0) return false;
  return std::ranges::all_of(names, [&](const std::string& name) {
    return name.find(':') != std::string::npos || is_in(certificate.get(), name);
  });
}

void add_extension(X509* certificate, int kind, const std::string& value) {
  const Extension extension(X509V3_EXT_conf_nid(nullptr, nullptr, kind, value.c_str()));
  check(extension && X509_add_ext(certificate, extension.get(), -1) == 1);
}

std::string alternative_names(const std::vector<std::string>& names) {
  std::string all;
  for (const std::string& name : names) {
    if (!all.empty()) all += ',';
    all += (is_ip_address(name) ? "IP:" : "DNS:") + name;
  }
  return all;
}

Certificate make_certificate(EVP_PKEY* key, const std::vector<std::string>& names) {
  Certificate made(X509_new());
  if (!made) throw std::bad_alloc();
  X509* certificate = made.get();
  std::array<unsigned char, 16> serial{};
  check(RAND_bytes(serial.data(), serial.size()) == 1);
  serial[0] &= 0x7f;  // Not negative.
  ASN1_STRING_set(X509_get_serialNumber(certificate), serial.data(), serial.size());
  X509_set_version(certificate, X509_VERSION_3);
  X509_gmtime_adj(X509_getm_notBefore(certificate), 0);
  X509_gmtime_adj(X509_getm_notAfter(certificate), seconds(kSelfSignedLifetime));
  X509_NAME* subject = X509_get_subject_name(certificate);
  const std::string_view title = "Confab";
  X509_NAME_add_entry_by_txt(subject, "CN", MBSTRING_ASC,
                             reinterpret_cast<const unsigned char*>(title.data()),
                             static_cast<int>(title.size()), -1, 0);
  X509_set_issuer_name(certificate, subject);
  X509_set_pubkey(certificate, key);
  add_extension(certificate, NID_subject_alt_name, alternative_names(names));
  add_extension(certificate, NID_basic_constraints, "critical,CA:FALSE");
  add_extension(certificate, NID_ext_key_usage, "serverAuth");
  check(X509_sign(certificate, key, EVP_sha256()) > 0);
  return made;
}

// Beside it first, so that nobody ever reads half of it.
template <class Write>
void write_file(const fs::path& path, const Write& write) {
  const fs::path draft = path.string() + "." + std::to_string(getpid());
  const int fd = open(draft.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, S_IRUSR | S_IWUSR);
  const File file(fd < 0 ? nullptr : BIO_new_fd(fd, BIO_CLOSE));
  if (!file || write(file.get()) != 1 || fsync(fd) != 0 ||
      rename(draft.c_str(), path.c_str()) != 0) {
    throw StartError(ExitCode::NoState, "Cannot write " + path.string() + ".");
  }
}

}  // namespace

std::vector<std::string> machine_names() {
  std::vector<std::string> names{"localhost"};
  const auto add = [&names](const std::string& name) {
    if (!name.empty() && std::ranges::find(names, name) == names.end()) names.push_back(name);
  };
  add(host_name());
  ifaddrs* first = nullptr;
  if (getifaddrs(&first) != 0) return names;
  const std::unique_ptr<ifaddrs, FreeBy<freeifaddrs>> all(first);
  for (const ifaddrs* one = first; one != nullptr; one = one->ifa_next) {
    if (one->ifa_addr != nullptr && (one->ifa_flags & IFF_UP) != 0) add(address_of(*one->ifa_addr));
  }
  return names;
}

TlsFiles self_signed_certificate(const fs::path& folder, const std::vector<std::string>& names) {
  const fs::path certificate = folder / "tls-certificate.pem";
  const fs::path key = folder / "tls-key.pem";
  TlsFiles files{.certificate = certificate.string(), .key = key.string()};
  if (fs::exists(key) && serves(certificate, names)) return files;
  const Key made(EVP_EC_gen("P-256"));
  check(made != nullptr);
  const Certificate signed_by_itself = make_certificate(made.get(), names);
  write_file(key, [&](BIO* file) {
    return PEM_write_bio_PrivateKey(file, made.get(), nullptr, nullptr, 0, nullptr, nullptr);
  });
  write_file(certificate,
             [&](BIO* file) { return PEM_write_bio_X509(file, signed_by_itself.get()); });
  return files;
}

}  // namespace server
