// Reads a HepMC3 file with the reference library and prints what it holds as JSON: an independent witness for the tests of event files.
// g++ -std=c++17 -O1 hepmc3_reader.cpp -lHepMC3 -o hepmc3_reader && ./hepmc3_reader events.hepmc3
#include <HepMC3/Attribute.h>
#include <HepMC3/GenEvent.h>
#include <HepMC3/GenParticle.h>
#include <HepMC3/GenVertex.h>
#include <HepMC3/ReaderAscii.h>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <map>
#include <iterator>
#include <sstream>
#include <string>
#include <vector>

// Releases before 3.2 have no attributes for vectors: their text is words between spaces.
template <typename T>
std::vector<T> words(const std::string& text) {
  std::istringstream stream(text);
  return {std::istream_iterator<T>(stream), std::istream_iterator<T>()};
}

int main(int argc, char** argv) {
  if (argc != 2) {
    std::fprintf(stderr, "usage: hepmc3_reader FILE\n");
    return 2;
  }

  HepMC3::ReaderAscii reader(argv[1]);
  long events = 0, lastNumber = -1, badStatus = 0, badWeights = 0, badUnits = 0, badAttributes = 0;
  double imbalance = 0.0, massError = 0.0, positionError = 0.0, sumOfWeights = 0.0;
  std::map<int, double> masses;
  while (true) {
    HepMC3::GenEvent event;
    if (!reader.read_event(event) || reader.failed()) break;
    ++events;
    lastNumber = event.event_number();
    sumOfWeights += event.weights().empty() ? 0.0 : event.weights()[0];
    badWeights += event.weights().size() != reader.run_info()->weight_names().size();
    badUnits += event.momentum_unit() != HepMC3::Units::GEV || event.length_unit() != HepMC3::Units::MM;
    const auto process = event.attribute<HepMC3::IntAttribute>("signal_process_id");
    const auto position = words<double>(event.attribute_as_string("lab_pos"));
    badAttributes += !process || position.size() != 3;

    long primaries = 0, beams = 0, targets = 0;
    for (const auto& vertex : event.vertices()) {
      primaries += vertex->status() == 1;
      badStatus += vertex->status() == 0;
      HepMC3::FourVector sum;
      double scale = 0.0;
      for (const auto& p : vertex->particles_in()) { sum += p->momentum(); scale += p->momentum().e(); }
      for (const auto& p : vertex->particles_out()) sum -= p->momentum();
      for (double component : {sum.px(), sum.py(), sum.pz(), sum.e()}) imbalance = std::max(imbalance, std::abs(component) / scale);
      if (position.size() == 3)
        for (double difference : {vertex->position().x() - position[0], vertex->position().y() - position[1], vertex->position().z() - position[2]})
          positionError = std::max(positionError, std::abs(difference));
    }

    for (const auto& p : event.particles()) {
      beams += p->status() == 4;
      targets += p->status() == 20;
      masses[p->pid()] = p->generated_mass();
      const double e = std::max(p->momentum().e(), 1.0);
      massError = std::max(massError, std::abs(p->momentum().m2() - p->generated_mass() * p->generated_mass()) / (e * e));
    }
    badStatus += primaries != 1 || beams != 1 || targets != 1;
  }

  const auto run = reader.run_info();
  const auto average = run->attribute<HepMC3::DoubleAttribute>("NuHepMC.FluxAveragedTotalCrossSection");
  const auto conventions = words<std::string>(run->attribute_as_string("NuHepMC.Conventions"));
  const auto processes = words<int>(run->attribute_as_string("NuHepMC.ProcessIDs"));
  std::printf("{\"events\": %ld, \"lastNumber\": %ld, \"weightNames\": %zu, \"tools\": %zu, \"conventions\": %zu, \"processes\": %zu, ", events, lastNumber, run->weight_names().size(),
              run->tools().size(), conventions.size(), processes.size());
  std::printf("\"crossSectionPb\": %.17g, \"sumOfWeights\": %.17g, \"imbalance\": %.3g, \"massError\": %.3g, \"positionErrorMm\": %.3g, ", average ? average->value() : -1.0, sumOfWeights,
              imbalance, massError, positionError);
  std::printf("\"badStatus\": %ld, \"badWeights\": %ld, \"badUnits\": %ld, \"badAttributes\": %ld, \"masses\": {", badStatus, badWeights, badUnits, badAttributes);
  const char* separator = "";
  for (const auto& [code, mass] : masses) {
    std::printf("%s\"%d\": %.17g", separator, code, mass);
    separator = ", ";
  }
  std::printf("}}\n");
  return 0;
}
