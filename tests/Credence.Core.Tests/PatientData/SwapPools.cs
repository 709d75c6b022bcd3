namespace Credence.Core.Tests.PatientData;

/// <summary>What may stand in the place of what a table's author happened to write: other names, towns, illnesses, courses.</summary>
internal static class SwapPools
{
    /// <summary>Given names of twenty languages that are no English words.</summary>
    public static readonly string[] Givens = Words(
        "Adaeze Agnieszka Aiyana Akira Aleksandra Alejandro Amina Anahit Andrei Annika Arjun Bartosz Beatriz Bjorn Brenda Carlos Chidi Chinedu Dagmar Deborah Delphine Dimitra Donna Duong Ebony Edith Eduardo Eino Elif Elena Emeka Esperanza Eugene Fatima Fiona Gerald Gheorghe Giovanni Gunnar Habib Hamza Hans Hannelore Harold Hiroshi Ileana Imani Ingrid Isabela Ivan Jamal Janusz Jean-Luc Joaquin Jolene Juan Kamala Katarina Keiko Kenji Khadija Kofi Kwame Laila LaToya Lakshmi Leilani Leroy Linh Lorraine Magdalena Mahmoud Malgorzata Marjorie Marisol Mehmet Mei-Ling Mikhail Minh Mohammed Nadia Nkechi Norma Olga Olumide Oscar Padma Pavel Pedro Phyllis Priya Rafael Raj Rashida Ravi Roberto Rosalind Ruth Samira Sanjay Seamus Sergei Sheila Shu-Fen Sinead Sofia Solomon Svetlana Tadashi Takumi Tamara Tanya Teresa Thabo Thuy Tomas Tyrone Ursula Vanessa Vikram Vladimir Walter Wanda Xiaoli Yasmin Yolanda Yusuf Zainab Zofia"
    );

    /// <summary>Given names that are words as well.</summary>
    public static readonly string[] GivenWords = Words(
        "Rich Hope Will Grant Summer Bill Faith Joy Grace Rose Mark Frank Gene Ray Pat Sue Dawn June April May Autumn Heather Holly Ivy Violet Daisy Iris Ruby Pearl Amber Crystal Jade Chase Hunter Cliff Glen Dale Drew Rob Bob Nick Don Guy Angel Charity Destiny Stormy Sunny Candy Penny Robin Colt Jay Jack Rusty Buddy Skip Chuck Norm Victor Carol Melody Harmony Patience Prudence Sky"
    );

    /// <summary>Family names of twenty languages that are no English words.</summary>
    public static readonly string[] Families = Words(
        "Abebe Achterberg Adeyemi Afanasyev Aguilera Alvarenga Andersson Arslan Babcock Baczynski Bergstrom Bhattacharya Birdwell Bjornstad Boudreaux Brzezinski Castaneda Cavanaugh Chakraborty Chukwu Cisneros Czarnecki D'Angelo Davidson DeLeon Deschamps Dhillon Diakite Donnelly Eriksson Espinoza Etcheverry Fairbanks Feinstein Ferreira Fitzgerald Fujimoto Gagnon Ghebremariam Giannopoulos Goldfarb Gonzalez Guerrero Gutierrez Haddad Hakimi Halvorsen Hasegawa Hernandez Hovhannisyan Huerta Ibarra Ivanenko Jankowski Jaramillo Johansson Kalanick Karimov Kawamoto Keawe Kiplagat Kowalski Kuznetsov Lagerquist Lindholm Littlefeather Lombardo Lopez MacAllister Maldonado Manalo Martinez McAllister McElroy Mbeki Melnyk Mendoza Mihailescu Moreau Nakai Ngo Nguyen Nkemelu Novotny O'Brien O'Malley Obradovic Ochoa Okonjo Olafsson Ortega Otieno Ouedraogo Papadakis Patel Pelletier Pereira Petrosyan Quisenberry Ramaswamy Ramirez Rasmussen Reinholt Rodriguez Rosenfeld Saetang Sandoval Schroeder Sithole Skarsgaard Sorensen Stankiewicz Szabo Takahashi Tchaikovsky Thibodeaux Tkachenko Tran Tshabalala Underhill Vandermeer Vasquez Venkataraman Villanueva Vukovic Wachtel Whitcomb Wierzbicki Xiong Yamashita Yellowhair Yilmaz Zamora Zhang Zuniga"
    );

    /// <summary>Family names that are words as well.</summary>
    public static readonly string[] FamilyWords = Words(
        "Wood Park Young Long Bell Rich Hope Grant Summers Bishop Price Rice Stone Brooks Banks Fields Waters Rivers Hill Woods Marsh Lake Pond Frost Snow Winter Day Knight King Prince Pope Baker Cook Carpenter Fisher Hunter Mason Miller Potter Shepherd Smith Taylor Turner Walker Weaver Black Brown Gray Green White Love Moody Sharp Short Small Strong Swift Wise Best Good Savage Church Temple Hall House Parker Porter Butler Steward Gardner Farmer Crane Finch Fox Hawk Lamb Wolf Rose Reed Berry Cherry Flowers Branch Root"
    );

    /// <summary>Towns and counties of the United States.</summary>
    public static readonly string[] Towns = Words(
        "Abilene Alamogordo Altoona Ashtabula Bakersfield Beaufort Bemidji Biloxi Bismarck Bozeman Brainerd Brattleboro Brownsville Carlsbad Cheyenne Chillicothe Clarksdale Corvallis Coshocton Crossville Dubuque Durango Elmira Eufaula Fargo Flagstaff Galesburg Gallup Greenwood Hattiesburg Hibbing Hilo Hobbs Juneau Kalamazoo Kankakee Ketchikan Kingman Kokomo Laramie Laredo Leadville Lewiston Lubbock Macon Marfa Marquette Meridian Minot Missoula Muskogee Natchez Ogallala Okeechobee Opelousas Oswego Paducah Pascagoula Pawhuska Pocatello Poughkeepsie Pueblo Rapides Roanoke Sandusky Sault Scranton Sedalia Shawnee Sheboygan Sitka Steubenville Tallahassee Texarkana Tupelo Utica Valdosta Waco Wasilla Waterloo Wausau Winslow Yakima Youngstown Yuma Zanesville"
    );

    private static string[] Words(string words) => words.Split(' ');
}
