#include "measured_process.h"

#include <unistd.h>

#include <fstream>
#include <sstream>

namespace generator {
namespace {

std::string whole(const std::string& file) {
  std::ostringstream text;
  text << std::ifstream(file).rdbuf();
  return text.str();
}

}  // namespace

double MeasuredProcess::cpu_seconds() const {
  const std::string stat = whole(folder_ + "stat");
  std::istringstream fields(stat.substr(stat.rfind(')') + 2));
  std::string skipped;
  for (int i = 0; i < 11; ++i) fields >> skipped;
  double user = 0;
  double system = 0;
  fields >> user >> system;
  return (user + system) / static_cast<double>(::sysconf(_SC_CLK_TCK));
}

double MeasuredProcess::resident_bytes() const {
  std::istringstream pages(whole(folder_ + "statm"));
  double all = 0;
  double resident = 0;
  pages >> all >> resident;
  return resident * static_cast<double>(::sysconf(_SC_PAGESIZE));
}

}  // namespace generator
